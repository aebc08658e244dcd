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
  var run: @Sendable (Arguments) -> Outcome

  static let all = [
    Workload(name: "W1", run: manyServers), Workload(name: "W2", run: functions),
    Workload(name: "W3", run: requestGraph),
  ]

  private static func simulate(_ model: SimulationModel, _ runs: Int, _ seed: UInt64)
    -> SimulationResult
  {
    Simulator(precision: 1, runsPerReplication: runs, replications: 1...1, keepsAll: false).run(
      model, seed: seed)
  }

  /// M/M/c: Poisson arrivals, exponential service of mean 1, one line; started empty, waits with exact p95 and p99.
  private static func manyServers(_ arguments: Arguments) -> Outcome {
    let servers = arguments.servers ?? 50
    let customers = arguments.customers ?? 1_000_000
    let model = SimulationModel(
      stations: [
        StationSpec(name: "queue", kind: .pool(PoolSpec(replicas: servers)), recordsWaits: true)
      ],
      program: [.visit(station: 0, demand: .sampled(.exponential(mean: 1))), .finish],
      traffic: TrafficSpec(runsPerSecond: (arguments.load ?? 0.8) * Double(servers)), warmUp: 0)
    let result = simulate(model, customers, arguments.seed)
    let waits = result.stations.first?.first?.waits
    return Outcome(
      work: result.runs, events: result.events,
      results: [
        ("mean_wait", waits?.mean ?? .nan), ("p95_wait", waits?.p95 ?? .nan),
        ("p99_wait", waits?.p99 ?? .nan),
        ("mean_response", result.e2e?.mean.value ?? .nan),
      ])
  }

  /// Functions as SimFaaS has them: an instance a request, newest idle one first, kept for ten minutes.
  private static func functions(_ arguments: Arguments) -> Outcome {
    let rate = arguments.rate ?? 0.9
    let model = SimulationModel(
      stations: [
        StationSpec(
          name: "function",
          kind: .function(FunctionSpec(coldStart: .constant(0), keepAlive: 600)))
      ],
      program: [
        .visit(
          station: 0,
          demand: .byStart(warm: .exponential(mean: 1.991), cold: .exponential(mean: 2.244))),
        .finish,
      ],
      traffic: TrafficSpec(runsPerSecond: rate), warmUp: 0, startsWarm: false)
    let requests = Int((rate * (arguments.horizon ?? 1e6)).rounded())
    let result = simulate(model, requests, arguments.seed)
    let activity = result.activities[0]
    let running = activity.heldSecondsPerRun * rate
    return Outcome(
      work: result.runs, events: result.events,
      results: [
        ("p_cold", activity.coldStartShare), ("avg_server", activity.meanReplicas),
        ("avg_running", running), ("avg_idle", activity.meanReplicas - running),
        ("mean_response", result.e2e?.mean.value ?? .nan),
      ])
  }

  /// Four tiers with loops: orchestrator, model, then the end, a tool or a vector search and back to the orchestrator.
  private static func requestGraph(_ arguments: Arguments) -> Outcome {
    func tier(_ name: String, _ servers: Int) -> StationSpec {
      StationSpec(name: name, kind: .pool(PoolSpec(replicas: servers)))
    }
    let model = SimulationModel(
      stations: [
        tier("orchestrator", 50), tier("model", 20), tier("tool", 30), tier("vector", 10),
      ],
      program: [
        .visit(station: 0, demand: .sampled(.logNormal(mean: 0.2, cv: 0.5))),
        .visit(station: 1, demand: .sampled(.logNormal(mean: 2, cv: 1))),
        .branch([
          Operation.Way(0.4, to: 7), Operation.Way(0.42, to: 3), Operation.Way(0.18, to: 5),
        ]),
        .visit(station: 2, demand: .sampled(.logNormal(mean: 5, cv: 1.5))), .jump(to: 0),
        .visit(station: 3, demand: .sampled(.logNormal(mean: 0.05, cv: 0.3))), .jump(to: 0),
        .finish,
      ],
      traffic: TrafficSpec(runsPerSecond: 3.2 * (arguments.load ?? 0.8) / 0.8), warmUp: 0)
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
