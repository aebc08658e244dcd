import CGSL

/// Low-discrepancy points in the unit cube from GSL's generators, unshifted.
public struct LowDiscrepancySequence: Sendable, Equatable {
  /// How the points are made.
  public enum Kind: String, Sendable, CaseIterable {
    /// Sobol, direction numbers of Bratley and Fox; up to 40 dimensions.
    case sobol
    /// Halton: radical inverses in prime bases; up to 1,229 dimensions.
    case halton
    /// Halton with reversed digits (Vandewoestyne and Cools 2006).
    case reverseHalton = "reversehalton"
    /// Niederreiter in base 2; up to 12 dimensions.
    case niederreiter = "niederreiter-base-2"
  }

  /// How the points are made.
  public let kind: Kind
  /// Number of coordinates of a point.
  public let dimensions: Int

  /// A sequence; nil for a number of dimensions that the generator does not have.
  public init?(_ kind: Kind, dimensions: Int) {
    let most =
      switch kind {
      case .sobol: 40
      case .niederreiter: 12
      case .halton, .reverseHalton: 1229
      }
    guard (1...most).contains(dimensions) else { return nil }
    self.kind = kind
    self.dimensions = dimensions
  }

  /// The first points, each in [0, 1) per coordinate.
  public func points(_ count: Int) -> [[Double]] {
    guard count > 0, let size = UInt32(exactly: dimensions),
      let generator = GSL.call({ gsl_qrng_alloc(type, size) }) ?? nil
    else { return [] }
    defer { gsl_qrng_free(generator) }
    var point = [Double](repeating: 0, count: dimensions)
    var result: [[Double]] = []
    result.reserveCapacity(count)
    for _ in 0..<count {
      guard gsl_qrng_get(generator, &point) == 0 else { break }
      result.append(point)
    }
    return result
  }

  private var type: UnsafePointer<gsl_qrng_type>? {
    switch kind {
    case .sobol: berth_qrng_sobol()
    case .halton: berth_qrng_halton()
    case .reverseHalton: berth_qrng_reversehalton()
    case .niederreiter: berth_qrng_niederreiter_2()
    }
  }
}
