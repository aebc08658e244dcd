/// The quantiles of weighted observations, for instance of strata mixed by how often they occur.
public struct WeightedQuantiles: Sendable, Equatable {
  private let values: [Double]
  /// Weight at or below the value of the same index.
  private let cumulative: [Double]
  /// The sum of the weights.
  public let totalWeight: Double
  /// Kish's effective sample size, the square of the weights' sum over the sum of their squares.
  public let effectiveCount: Double

  /// Observations with weights; pairs with a NaN value or without positive weight are left out.
  public init(_ observations: [(value: Double, weight: Double)]) {
    let kept = observations.filter { !$0.value.isNaN && $0.weight > 0 && $0.weight.isFinite }
      .sorted { $0.value != $1.value ? $0.value < $1.value : $0.weight < $1.weight }
    var sum = 0.0
    var squares = 0.0
    var cumulative: [Double] = []
    cumulative.reserveCapacity(kept.count)
    for observation in kept {
      sum += observation.weight
      squares += observation.weight * observation.weight
      cumulative.append(sum)
    }
    values = kept.map { $0.value }
    self.cumulative = cumulative
    totalWeight = sum
    effectiveCount = squares > 0 ? sum * sum / squares : 0
  }

  /// The smallest value at or below which at least the fraction of the weight lies; nil when empty.
  public func value(_ fraction: Double) -> Double? {
    guard let last = values.last, fraction >= 0, fraction <= 1 else { return nil }
    // Rounding of the sum must not push a fraction past the observation that completes it.
    let target = fraction * totalWeight * (1 - 1e-12)
    var low = 0
    var high = values.count
    while low < high {
      let middle = low + (high - low) / 2
      if cumulative[middle] >= target { high = middle } else { low = middle + 1 }
    }
    return low < values.count ? values[low] : last
  }

  /// The weighted mean; nil when empty.
  public var mean: Double? {
    guard totalWeight > 0 else { return nil }
    var sum = 0.0
    var before = 0.0
    for (value, upTo) in zip(values, cumulative) {
      sum += value * (upTo - before)
      before = upTo
    }
    return sum / totalWeight
  }

  /// The weight share of values at or below a threshold; nil when empty.
  public func share(atMost threshold: Double) -> Double? {
    guard totalWeight > 0 else { return nil }
    var low = 0
    var high = values.count
    while low < high {
      let middle = low + (high - low) / 2
      if values[middle] <= threshold { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : cumulative[low - 1] / totalWeight
  }

  /// An approximate interval of the quantile (Woodruff 1952, with the effective sample size).
  ///
  /// Observations must be independent. Nil where the share's interval leaves the sample.
  public func interval(_ fraction: Double, confidence: Double = 0.95) -> ConfidenceInterval? {
    guard let estimate = value(fraction), confidence > 0, confidence < 1 else { return nil }
    let z = Normal.standardQuantile(0.5 + confidence / 2)
    let half = z * Elementary.sqrt(fraction * (1 - fraction) / effectiveCount)
    guard fraction - half > 0, fraction + half < 1, let low = value(fraction - half),
      let high = value(fraction + half)
    else { return nil }
    return ConfidenceInterval(
      estimate: estimate, low: low, high: high, confidence: confidence)
  }
}
