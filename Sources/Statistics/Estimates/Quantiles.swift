/// The exact quantiles of a sample: sorted once, asked often.
public struct Quantiles: Sendable, Equatable {
  /// The observations in rising order, NaN left out.
  public let sorted: [Double]

  /// The quantiles of a sample in any order; NaN values are left out.
  public init(_ sample: [Double]) {
    sorted = sample.filter { !$0.isNaN }.sorted()
  }

  /// The number of observations.
  public var count: Int { sorted.count }

  /// The quantile by linear interpolation (type 7 of Hyndman and Fan 1996); nil when empty.
  public func value(_ fraction: Double) -> Double? {
    guard !sorted.isEmpty, fraction >= 0, fraction <= 1 else { return nil }
    let position = fraction * Double(sorted.count - 1)
    let below = Swift.min(Int(position), sorted.count - 1)
    let above = Swift.min(below + 1, sorted.count - 1)
    let weight = position - Double(below)
    let low = sorted[below]
    let high = sorted[above]
    return weight == 0 || low == high ? low : low + weight * (high - low)
  }

  /// The distribution-free interval between two order statistics of independent observations.
  ///
  /// Ends are the tightest ranks whose binomial tails are each at most half of what the confidence
  /// leaves. Nil when the sample is too small to give it.
  public func interval(_ fraction: Double, confidence: Double = 0.95) -> ConfidenceInterval? {
    guard let estimate = value(fraction), fraction > 0, fraction < 1, confidence > 0,
      confidence < 1,
      let ranks = OrderStatistics.ranks(
        fraction: fraction, count: sorted.count, confidence: confidence)
    else { return nil }
    return ConfidenceInterval(
      estimate: estimate, low: sorted[ranks.low - 1], high: sorted[ranks.high - 1],
      confidence: confidence)
  }
}
