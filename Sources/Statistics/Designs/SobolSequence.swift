/// Sobol's low-discrepancy points in the unit cube, shifted modulo 1 by a seeded amount.
///
/// The shift (Cranley and Patterson 1976) makes estimates unbiased and lets replications with
/// different streams give an error.
public struct SobolSequence: Sendable, Equatable {
  /// The most dimensions there are direction numbers for.
  public static let largestDimension = 40

  /// The number of coordinates of a point.
  public let dimensions: Int
  private let shift: [Double]

  /// The plain sequence; nil outside 1...40 dimensions.
  public init?(dimensions: Int) {
    self.init(dimensions: dimensions) { 0 }
  }

  /// The sequence with a shift drawn from a stream; nil outside 1...40 dimensions.
  public init?(dimensions: Int, shiftedBy stream: inout RandomStream) {
    self.init(dimensions: dimensions) { stream.uniform() }
  }

  private init?(dimensions: Int, offset: () -> Double) {
    guard (1...SobolSequence.largestDimension).contains(dimensions) else { return nil }
    self.dimensions = dimensions
    shift = (0..<dimensions).map { _ in offset() }
  }

  /// The first points, each in [0, 1) per coordinate; the plain sequence starts at one half.
  public func points(_ count: Int) -> [[Double]] {
    let plain = LowDiscrepancySequence(.sobol, dimensions: dimensions)?.points(count) ?? []
    return plain.map { point in
      zip(point, shift).map { value, offset in
        let sum = value + offset
        return sum >= 1 ? sum - 1 : sum
      }
    }
  }
}
