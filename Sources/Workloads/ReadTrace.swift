import Documents
import Statistics

/// A trace with the place that names it and the figures that stand in for stated ones.
struct ReadTrace {
  let trace: RequestTrace
  /// Where the workload names it.
  let location: SourceLocation
  /// Seconds the trace stands for: from the first call to the last, and one mean gap more.
  let span: Double
  /// Coefficient of variation of the gaps.
  let interarrivalCV: Double
  let inputTokens: TraceFigures
  let outputTokens: TraceFigures

  /// Nil for a trace of fewer than two calls, or of calls at one instant.
  init?(trace: RequestTrace, location: SourceLocation) {
    let requests = trace.requests
    guard requests.count >= 2, let first = requests.first, let last = requests.last else {
      return nil
    }
    let length = last.arrival - first.arrival
    guard length > 0 else { return nil }
    self.trace = trace
    self.location = location
    let mean = length / Double(requests.count - 1)
    span = length + mean
    var squares = 0.0
    for (a, b) in zip(requests, requests.dropFirst()) {
      let deviation = b.arrival - a.arrival - mean
      squares += deviation * deviation
    }
    let deviation = Elementary.sqrt(squares / Double(requests.count - 1))
    interarrivalCV = Rounding.significant(deviation / mean, digits: 12)
    inputTokens = TraceFigures(requests.map { Double($0.inputTokens) })
    outputTokens = TraceFigures(requests.map { Double($0.outputTokens) })
  }
}

/// Mean, median, p95 and maximum of a column.
struct TraceFigures {
  let mean: Double
  let p50: Double
  let p95: Double
  let max: Double

  init(_ values: [Double]) {
    let sorted = values.sorted()
    // Nearest rank, so that each figure is one that occurred.
    func rank(_ fraction: Double) -> Double {
      guard let last = sorted.last else { return 0 }
      let index = Int((fraction * Double(sorted.count)).rounded(.up)) - 1
      return sorted.indices.contains(index) ? sorted[index] : last
    }
    mean = Rounding.significant(
      values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count), digits: 12)
    p50 = rank(0.5)
    p95 = rank(0.95)
    max = sorted.last ?? 0
  }

  var text: String {
    "{mean: \(NumberFormat.significant(mean, digits: 4, grouping: false)), "
      + "p50: \(NumberFormat.plain(p50)), p95: \(NumberFormat.plain(p95)), "
      + "max: \(NumberFormat.plain(max))}"
  }

  func spread(from origin: Origin) -> Spread {
    func input(_ value: Double) -> Input { Sourced(UncertainNumber(value), from: origin) }
    return Spread(mean: input(mean), p50: input(p50), p95: input(p95), max: max)
  }
}
