import Documents
import Statistics
import Testing

@testable import Simulation

/// Figures of independent replications under the names that the truth files use.
struct ConformanceFigures {
  /// Point estimate and its standard error.
  struct Figure {
    var value: Double
    var error: Double
    /// Standard deviation of one replication.
    var deviation: Double
  }

  private(set) var figures: [String: Figure] = [:]

  /// Runs replications of a network file one after the other.
  init(
    _ text: String, replications: Int, seed: UInt64,
    pooled: (([WindowOutcome]) -> [String: Double])? = nil,
    _ read: (WindowOutcome) -> [String: Double]
  ) throws {
    let (network, diagnostics) = NetworkFile.read(text)
    guard let network else { throw InputError(diagnostics.all) }
    let simulator = Simulator(runsPerReplication: network.runsPerReplication)
    let compiled = CompiledModel(network.model)
    var each: [String: [Double]] = [:]
    var kept: [WindowOutcome] = []
    for replication in 0..<replications {
      for outcome in simulator.replicate(compiled, replication, seed: seed) {
        #expect(!outcome.isTruncated)
        for (key, value) in read(outcome) { each[key, default: []].append(value) }
        if pooled != nil { kept.append(outcome) }
      }
    }
    let points = pooled?(kept) ?? [:]
    for (key, values) in each {
      let estimate = MeanEstimate(values)
      let error = try #require(estimate.standardError)
      figures[key] = Figure(
        value: points[key] ?? estimate.mean, error: error,
        deviation: error * Double(values.count).squareRoot())
    }
  }

  /// Waits of a queue; percentiles are those of all waits together.
  static func queue(_ text: String, replications: Int, seed: UInt64) throws -> ConformanceFigures {
    func percentiles(_ waits: [Double]) -> [String: Double] {
      guard let figures = LatencyFigures([(waits, 1)]) else { return [:] }
      return ["wait_p50": figures.p50, "wait_p95": figures.p95, "wait_p99": figures.p99]
    }
    return try ConformanceFigures(
      text, replications: replications, seed: seed,
      pooled: { percentiles($0.flatMap { $0.waits[0] }) },
      { outcome in
        var figures = percentiles(outcome.waits[0])
        let counts = outcome.stations[0]
        figures["Wq"] = counts.waitedSeconds / Double(max(1, counts.admitted))
        figures["p_wait"] = Double(counts.delayed) / Double(max(1, counts.admitted))
        return figures
      })
  }

  static func functions(_ text: String, replications: Int, seed: UInt64) throws
    -> ConformanceFigures
  {
    try ConformanceFigures(text, replications: replications, seed: seed) { outcome in
      let counts = outcome.stations[0]
      let server = counts.replicaSeconds / outcome.seconds
      let running = counts.busySeconds / outcome.seconds
      let cold = Double(counts.coldStarts)
      var figures = [
        "avg_server": server, "avg_running": running, "avg_idle": server - running,
        "p_cold": cold / Double(max(1, counts.admitted)), "cold": cold, "reqs_cold": cold,
        "reqs_total": Double(counts.requests),
        "p_reject": Double(counts.refusals) / Double(max(1, counts.requests)),
        "mean_response": outcome.e2e.reduce(0, +) / Double(max(1, outcome.e2e.count)),
      ]
      if cold > 0 { figures["avg_instance_lifespan"] = server * outcome.seconds / cold }
      return figures
    }
  }

  /// Responses of a graph; percentiles are the mean of the replications', as the truth has them.
  static func graph(_ text: String, replications: Int, seed: UInt64) throws -> ConformanceFigures {
    try ConformanceFigures(text, replications: replications, seed: seed) { outcome in
      guard let figures = LatencyFigures([(outcome.e2e, 1)]) else { return [:] }
      return [
        "mean": figures.mean, "p50": figures.p50, "p95": figures.p95, "p99": figures.p99,
      ]
    }
  }
}
