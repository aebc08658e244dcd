import Simulation

/// A workload of the comparison with other simulators: what it is called and how it is run.
struct Workload: Sendable {
  /// What a run showed.
  struct Outcome: Sendable {
    var work: Int
    var events: Int
    var results: [(key: String, value: Double)]
  }

  var name: String
  /// Makes the model; what it returns is what is timed.
  var prepare: @Sendable (Arguments) async throws -> @Sendable () -> Outcome

  static let all = [
    Workload(name: "W1") { arguments in { manyServers(arguments) } },
    Workload(name: "W2") { arguments in { functions(arguments) } },
    Workload(name: "W3") { arguments in { requestGraph(arguments) } },
    Workload(name: "W4") { arguments in
      let hour = try await PeakHour(arguments)
      return { hour.run() }
    },
    Workload(name: "C1") { arguments in
      let bench = try await CostBench(arguments)
      return { bench.run() }
    },
    Workload(name: "I1") {
      try ServingWorkloads().shortOutputs($0, on: "A100 80GB SXM", rate: 8, tokenBudget: 512)
    },
    Workload(name: "I2") {
      try ServingWorkloads().shortOutputs($0, on: "H100 SXM", rate: 20, tokenBudget: 2048)
    },
    Workload(name: "I3") { try ServingWorkloads().longOnH100($0) },
    Workload(name: "simulations") { try ServingWorkloads().simulations($0) },
    Workload(name: "points") { try ServingWorkloads().staticPoints($0) },
    Workload(name: "W5") { arguments in
      let weightings = try Weightings(arguments)
      return { weightings.run() }
    },
  ]

  private static func simulate(_ model: SimulationModel, _ runs: Int, _ seed: UInt64)
    -> SimulationResult
  {
    Simulator(precision: 1, runsPerReplication: runs, replications: 1...1, keepsAll: false)
      .run(model, seed: seed)
  }

  /// M/M/c, started empty; waits with exact p95 and p99.
  private static func manyServers(_ arguments: Arguments) -> Outcome {
    let model = BenchModels.manyServers(
      servers: arguments.servers ?? 50, load: arguments.load ?? 0.8)
    let result = simulate(model, arguments.customers ?? 1_000_000, arguments.seed)
    let waits = result.stations.first?.first?.waits
    return Outcome(
      work: result.runs, events: result.events,
      results: [
        ("mean_wait", waits?.mean ?? .nan), ("p95_wait", waits?.p95 ?? .nan),
        ("p99_wait", waits?.p99 ?? .nan), ("mean_response", result.e2e?.mean.value ?? .nan),
      ])
  }

  private static func functions(_ arguments: Arguments) -> Outcome {
    let model = BenchModels.functions(
      rate: arguments.rate ?? 0.9, horizon: arguments.horizon ?? 1e6)
    let result = simulate(model, 1, arguments.seed)
    let function = result.stations.first?.first
    return Outcome(
      work: result.runs, events: result.events,
      results: [
        ("p_cold", function?.coldShare ?? .nan), ("avg_server", function?.meanReplicas ?? .nan),
        ("avg_running", function?.meanBusy ?? .nan),
        ("avg_idle", (function?.meanReplicas ?? .nan) - (function?.meanBusy ?? .nan)),
        ("mean_response", result.e2e?.mean.value ?? .nan),
      ])
  }

  private static func requestGraph(_ arguments: Arguments) -> Outcome {
    let model = BenchModels.requestGraph(rate: 3.2 * (arguments.load ?? 0.8) / 0.8)
    let result = simulate(model, arguments.customers ?? 200_000, arguments.seed)
    return Outcome(
      work: result.runs, events: result.events,
      results: [
        ("mean", result.e2e?.mean.value ?? .nan), ("p50", result.e2e?.p50.value ?? .nan),
        ("p95", result.e2e?.p95.value ?? .nan), ("p99", result.e2e?.p99.value ?? .nan),
        ("visits", result.activities.reduce(0) { $0 + $1.requestsPerRun } * Double(result.runs)),
      ])
  }
}
