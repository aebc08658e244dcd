import Simulation

/// The bare networks of the comparison with other simulators.
enum BenchModels {
  /// M/M/c: Poisson arrivals, exponential service of mean 1, one line.
  static func manyServers(
    servers: Int, load: Double, warmUp: Double = 0, hasTwin: Bool = false
  ) -> SimulationModel {
    SimulationModel(
      stations: [
        StationSpec(
          name: "queue", kind: .pool(PoolSpec(replicas: servers)), recordsWaits: true,
          hasTwin: hasTwin)
      ],
      program: [.visit(station: 0, demand: .sampled(.exponential(mean: 1))), .finish],
      traffic: TrafficSpec(runsPerSecond: load * Double(servers)), warmUp: warmUp)
  }

  /// Functions as SimFaaS has them: an instance a request, newest idle one first, kept for ten
  /// minutes.
  static func functions(
    rate: Double, horizon: Double, warmUp: Double = 0
  ) -> SimulationModel {
    SimulationModel(
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
      traffic: TrafficSpec(runsPerSecond: rate), warmUp: warmUp, horizon: horizon,
      startsWarm: warmUp > 0)
  }

  /// Four tiers with loops: orchestrator, model, then the end, a tool or a vector search and back to
  /// the orchestrator.
  static func requestGraph(rate: Double) -> SimulationModel {
    func tier(_ name: String, _ servers: Int) -> StationSpec {
      StationSpec(name: name, kind: .pool(PoolSpec(replicas: servers)))
    }
    return SimulationModel(
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
      traffic: TrafficSpec(runsPerSecond: rate), warmUp: 0)
  }
}
