/// The exponential distribution of a mean.
@frozen public struct Exponential: Distribution, Equatable {
  /// The expectation; a negative or NaN one given to the initialiser becomes 0.
  public let mean: Double

  /// The distribution of a mean.
  @inlinable public init(mean: Double) { self.mean = mean > 0 ? mean : 0 }

  /// The square of the mean.
  @inlinable public var variance: Double { mean * mean }

  /// One draw, by inversion.
  @inlinable public func sample(using stream: inout RandomStream) -> Double {
    -mean * Elementary.log(stream.uniform())
  }

  /// -mean log(1 - p).
  @inlinable public func quantile(_ fraction: Double) -> Double {
    guard fraction >= 0, fraction <= 1 else { return Double.nan }
    return fraction == 0 ? 0 : -mean * Elementary.log1p(-fraction)
  }
}
