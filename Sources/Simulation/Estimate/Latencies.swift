import Statistics

/// Latencies of all replications and what is estimated from them.
///
/// The point estimate is the percentile of all runs together; its interval is Student's over the
/// replications' own percentiles (sectioning, Asmussen and Glynn 2007, III.4). Every window is
/// sorted once. Without `keepsAll` the runs of a replication are forgotten once it has its own
/// percentiles, and the point estimate is their mean: memory then does not grow with replications.
struct Latencies {
  private let keepsAll: Bool
  private var all: [(values: [Double], weight: Double)] = []
  private var figures: [LatencyFigures] = []

  init(keepsAll: Bool = true) { self.keepsAll = keepsAll }

  /// Adds a replication: the values of each of its windows, each counting with the window's weight.
  mutating func add(_ windows: [(values: [Double], weight: Double)]) {
    if let figures = LatencyFigures(windows) { self.figures.append(figures) }
    if keepsAll { all += windows }
  }

  /// What each replication showed.
  var replications: [LatencyFigures] { figures }

  /// Relative half-width of the p95 interval; infinite before two replications have answers.
  var p95HalfWidth: Double {
    let values = figures.map(\.p95)
    guard values.count > 1, let interval = MeanEstimate(values).interval() else {
      return .infinity
    }
    return interval.estimate > 0 ? (interval.high - interval.low) / 2 / interval.estimate : 0
  }

  /// All figures; nil when there is no answer at all.
  var estimate: LatencyEstimate? {
    guard let pooled = pooled else { return nil }
    return LatencyEstimate(
      p50: interval(pooled.p50, figures.map(\.p50)), p95: interval(pooled.p95, figures.map(\.p95)),
      p99: interval(pooled.p99, figures.map(\.p99)),
      mean: interval(pooled.mean, figures.map(\.mean)))
  }

  private var pooled: LatencyFigures? {
    if keepsAll, figures.count > 1 { return LatencyFigures(all) }
    guard !figures.isEmpty else { return nil }
    func mean(_ of: (LatencyFigures) -> Double) -> Double {
      figures.reduce(0) { $0 + of($1) } / Double(figures.count)
    }
    return LatencyFigures(
      mean: mean(\.mean), p50: mean(\.p50), p95: mean(\.p95), p99: mean(\.p99))
  }

  private func interval(_ value: Double, _ each: [Double]) -> Interval {
    guard each.count > 1, let interval = MeanEstimate(each).interval() else {
      return Interval(value: value, lower: 0, upper: .infinity)
    }
    let half = (interval.high - interval.low) / 2
    return Interval(value: value, lower: max(0, value - half), upper: value + half)
  }
}
