/// The upper tail of a sample of costs.
public struct UpperTail: Sendable, Equatable {
  /// Value at risk: the quantile by linear interpolation (type 7).
  public let value: Double
  /// Conditional value at risk: the mean of the values at or above it.
  public let mean: Double

  /// The tail beyond a quantile; nil for an empty sample or a fraction outside 0…1.
  public init?(_ quantiles: Quantiles, beyond fraction: Double) {
    guard let value = quantiles.value(fraction) else { return nil }
    let beyond = quantiles.sorted.filter { $0 >= value }
    self.value = value
    mean = beyond.isEmpty ? value : beyond.reduce(0, +) / Double(beyond.count)
  }
}
