import CGSL

/// The PERT distribution: a beta between a lowest and a highest value, peaked at the likeliest.
@frozen public struct PERT: Distribution, Equatable {
  /// The lowest value.
  public let low: Double
  /// The likeliest value.
  public let likely: Double
  /// The highest value.
  public let high: Double

  /// The distribution of three rising finite values, else nil; all equal make a constant.
  @inlinable public init?(low: Double, likely: Double, high: Double) {
    guard low <= likely, likely <= high, low.isFinite, high.isFinite else { return nil }
    self.low = low
    self.likely = likely
    self.high = high
  }

  /// (low + 4 likely + high) / 6.
  @inlinable public var mean: Double { (low + 4 * likely + high) / 6 }

  /// (mean - low)(high - mean) / 7.
  @inlinable public var variance: Double { (mean - low) * (high - mean) / 7 }

  /// One draw, by inversion; for inputs of a scenario, too slow for every event.
  public func sample(using stream: inout RandomStream) -> Double { quantile(stream.uniform()) }

  /// The quantile, the beta's part to 12 digits.
  public func quantile(_ fraction: Double) -> Double {
    guard fraction >= 0, fraction <= 1 else { return Double.nan }
    let width = high - low
    guard width > 0 else { return low }
    if fraction == 0 { return low }
    if fraction == 1 { return high }
    let a = 1 + 4 * (likely - low) / width
    let b = 1 + 4 * (high - likely) / width
    guard let x = GSL.value({ gsl_cdf_beta_Pinv(fraction, a, b) }) else { return Double.nan }
    return low + width * x
  }
}
