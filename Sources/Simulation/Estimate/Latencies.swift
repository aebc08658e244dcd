import Statistics

/// Latencies of all replications and what is estimated from them.
///
/// The point estimate is the percentile of all runs together; its interval is Student's over the
/// replications' own percentiles (sectioning, Asmussen and Glynn 2007, III.4). Every replication is
/// sorted once.
struct Latencies {
  private var all: [(value: Double, weight: Double)] = []
  private var each: [WeightedQuantiles] = []

  /// Adds the weighted latencies of a replication.
  mutating func add(_ sample: [(value: Double, weight: Double)]) {
    all += sample
    each.append(WeightedQuantiles(sample))
  }

  /// Relative half-width of the p95 interval; infinite before two replications have answers.
  var p95HalfWidth: Double {
    interval(WeightedQuantiles(all)) { $0.value(0.95) }?.relativeHalfWidth ?? .infinity
  }

  /// All figures; nil when there is no answer at all.
  var estimate: LatencyEstimate? {
    let pooled = WeightedQuantiles(all)
    guard let p50 = interval(pooled, { $0.value(0.5) }),
      let p95 = interval(pooled, { $0.value(0.95) }),
      let p99 = interval(pooled, { $0.value(0.99) }),
      let mean = interval(pooled, { $0.mean })
    else { return nil }
    return LatencyEstimate(p50: p50, p95: p95, p99: p99, mean: mean)
  }

  private func interval(
    _ pooled: WeightedQuantiles, _ figure: (WeightedQuantiles) -> Double?
  ) -> Interval? {
    guard let value = figure(pooled) else { return nil }
    let figures = each.compactMap(figure)
    guard figures.count > 1, let interval = MeanEstimate(figures).interval() else {
      return Interval(value: value, lower: 0, upper: .infinity)
    }
    let half = (interval.high - interval.low) / 2
    return Interval(value: value, lower: max(0, value - half), upper: value + half)
  }
}
