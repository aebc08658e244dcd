import Statistics

/// Mean and percentiles of the latencies of one replication, in seconds.
public struct LatencyFigures: Sendable, Hashable {
  /// Mean.
  public var mean: Double
  /// Median.
  public var p50: Double
  /// 95th percentile.
  public var p95: Double
  /// 99th percentile.
  public var p99: Double

  init(mean: Double, p50: Double, p95: Double, p99: Double) {
    self.mean = mean
    self.p50 = p50
    self.p95 = p95
    self.p99 = p99
  }

  /// Figures of windows, each value counting with its window's weight; nil when there is no value.
  init?(_ windows: [(values: [Double], weight: Double)]) {
    if windows.count == 1, let only = windows.first {
      self.init(only.values)
      return
    }
    var sample = MixedQuantiles()
    for window in windows { sample.add(SortedValues(window.values), weight: window.weight) }
    guard let mean = sample.mean, let p50 = sample.value(0.5), let p95 = sample.value(0.95),
      let p99 = sample.value(0.99)
    else { return nil }
    self.init(mean: mean, p50: p50, p95: p95, p99: p99)
  }

  /// Figures of one window, without sorting it; O(n).
  private init?(_ values: [Double]) {
    var values = values
    func rank(_ fraction: Double) -> Int {
      let rank = (fraction * Double(values.count) * (1 - 1e-12)).rounded(.up)
      return Swift.min(Swift.max(Int(rank) - 1, 0), values.count - 1)
    }
    guard !values.isEmpty else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let ranks = (rank(0.5), rank(0.95), rank(0.99))
    guard let p50 = Selection.partition(&values, at: ranks.0),
      let p95 = Selection.partition(&values, at: ranks.1, from: ranks.0),
      let p99 = Selection.partition(&values, at: ranks.2, from: ranks.1)
    else { return nil }
    self.init(mean: mean, p50: p50, p95: p95, p99: p99)
  }
}
