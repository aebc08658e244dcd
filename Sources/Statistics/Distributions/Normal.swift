/// The normal distribution.
@frozen public struct Normal: Distribution, Equatable {
  /// The expectation.
  public let mean: Double
  /// The standard deviation; a negative or NaN one becomes 0.
  public let standardDeviation: Double

  /// The distribution of a mean and a standard deviation.
  @inlinable public init(mean: Double = 0, standardDeviation: Double = 1) {
    self.mean = mean
    self.standardDeviation = standardDeviation > 0 ? standardDeviation : 0
  }

  /// The square of the standard deviation.
  @inlinable public var variance: Double { standardDeviation * standardDeviation }

  /// One draw, by inversion of one uniform number.
  @inlinable public func sample(using stream: inout RandomStream) -> Double {
    mean + standardDeviation * Normal.standardQuantile(stream.uniform())
  }

  /// The quantile; infinite at 0 and 1.
  @inlinable public func quantile(_ fraction: Double) -> Double {
    guard standardDeviation > 0 else { return fraction >= 0 && fraction <= 1 ? mean : .nan }
    return mean + standardDeviation * Normal.standardQuantile(fraction)
  }
}
