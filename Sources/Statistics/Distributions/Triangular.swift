/// The triangular distribution of a lowest, a likeliest and a highest value.
@frozen public struct Triangular: Distribution, Equatable {
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

  /// The mean of the three values.
  @inlinable public var mean: Double { (low + likely + high) / 3 }

  /// The variance.
  @inlinable public var variance: Double {
    let left = likely - low
    let right = high - likely
    return (left * left + left * right + right * right) / 18
  }

  /// One draw, by inversion.
  @inlinable public func sample(using stream: inout RandomStream) -> Double {
    quantile(stream.uniform())
  }

  /// The quantile, in closed form.
  @inlinable public func quantile(_ fraction: Double) -> Double {
    guard fraction >= 0, fraction <= 1 else { return Double.nan }
    let width = high - low
    guard width > 0 else { return low }
    if fraction * width < likely - low {
      return low + Elementary.sqrt(fraction * width * (likely - low))
    }
    return high - Elementary.sqrt((1 - fraction) * width * (high - likely))
  }
}
