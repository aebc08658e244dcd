import Statistics

/// Percentiles of one latency, in seconds.
public struct LatencySummary: Sendable, Equatable {
  /// The mean.
  public let mean: Double
  /// The median.
  public let p50: Double
  /// The 95th percentile.
  public let p95: Double
  /// The 99th percentile.
  public let p99: Double

  /// The summary of a sample; nil when it is empty.
  public init?(_ sample: [Double]) {
    let quantiles = Quantiles(sample)
    guard let p50 = quantiles.value(0.5), let p95 = quantiles.value(0.95),
      let p99 = quantiles.value(0.99)
    else { return nil }
    mean = quantiles.sorted.reduce(0, +) / Double(quantiles.count)
    self.p50 = p50
    self.p95 = p95
    self.p99 = p99
  }

  init(mean: Double, p50: Double, p95: Double, p99: Double) {
    self.mean = mean
    self.p50 = p50
    self.p95 = p95
    self.p99 = p99
  }

  /// The same in milliseconds.
  public var milliseconds: LatencySummary {
    LatencySummary(mean: mean * 1e3, p50: p50 * 1e3, p95: p95 * 1e3, p99: p99 * 1e3)
  }
}
