import Statistics
import Testing
import Workloads

@testable import Simulation

struct WindowTests {
  private func queue(servers: Int, rate: Double, mean: Double) -> SimulationModel {
    SimulationModel(
      stations: [StationSpec(name: "servers", kind: .pool(PoolSpec(replicas: servers)))],
      program: [.visit(station: 0, demand: .sampled(.exponential(mean: mean))), .finish],
      traffic: TrafficSpec(runsPerSecond: rate))
  }

  /// The last measured runs meet the same load as the first: the pool is as full at the end as
  /// Little's law says.
  @Test func theLoadHoldsUntilTheLastMeasuredRunEnds() {
    let model = queue(servers: 1000, rate: 5, mean: 20)
    var engine = Engine(
      CompiledModel(model),
      window: Window(
        index: 0, level: 0, rate: 5, firstRun: 0, warmUp: 500, runs: 300, eventLimit: 1_000_000),
      seed: 7)
    let outcome = engine.run()
    #expect(outcome.measured == 300)
    #expect(outcome.e2e.count == 300)
    // Mean 100, standard deviation 10.
    #expect((60...140).contains(engine.stations[0].busy))
  }

  /// Windows far shorter than the queue takes to settle still show the settled queue.
  @Test func shortWindowsShowTheSteadyState() throws {
    let exact = try #require(ErlangC(arrivalRate: 1.8, meanService: 10, servers: 20))
    let result = Simulator(precision: 1e-9, runsPerReplication: 200, replications: 60...60)
      .run(queue(servers: 20, rate: 1.8, mean: 10), seed: 11)
    let mean = try #require(result.e2e).mean
    let deviations = abs(mean.value - exact.meanResponse) / ((mean.upper - mean.lower) / 4)
    #expect(deviations < 3, "\(mean) against \(exact.meanResponse)")
  }

  /// A way passed again is chosen anew: W3 with exponential service, an open Jackson network with a
  /// loop.
  @Test func aLoopOfChoicesIsAJacksonNetwork() throws {
    let tiers = [("orchestrator", 50, 0.2), ("llm", 20, 2), ("tool", 30, 5), ("vector", 10, 0.05)]
    func visit(_ tier: Int) -> Simulation.Operation {
      .visit(station: tier, demand: .sampled(.exponential(mean: tiers[tier].2)))
    }
    let model = SimulationModel(
      stations: tiers.map { StationSpec(name: $0.0, kind: .pool(PoolSpec(replicas: $0.1))) },
      program: [
        visit(0), visit(1),
        .branch([
          Operation.Way(0.4, to: 7), Operation.Way(0.42, to: 3), Operation.Way(0.18, to: 5),
        ]),
        visit(2), .jump(to: 0), visit(3), .jump(to: 0), .finish,
      ], traffic: TrafficSpec(runsPerSecond: 3.2), warmUp: 100)
    let result = Simulator(precision: 1e-9, runsPerReplication: 1500, replications: 12...12)
      .run(model, seed: 3)
    let mean = try #require(result.e2e).mean
    // Exact: Jackson 1957, four M/M/c queues visited 2.5, 2.5, 1.05 and 0.45 times.
    let deviations = abs(mean.value - 11.093586990085024) / ((mean.upper - mean.lower) / 4)
    #expect(deviations < 3, "\(mean)")
    #expect(abs(result.activities[2].requestsPerRun - 1.05) < 0.06)
  }

  /// The difference of two alternatives is known at least five times better in variance when they
  /// see the same runs.
  @Test func commonRunsCutTheNoiseOfADifference() throws {
    func model(_ kind: StationSpec.Kind) -> SimulationModel {
      SimulationModel(
        stations: [
          StationSpec(name: "holder", kind: kind),
          StationSpec(
            name: "model",
            kind: .endpoint(
              EndpointSpec(
                timeToFirstToken: .logNormal(p50: 1, p95: 2.5),
                outputRate: .logNormal(p50: 45, p95: 70)))),
        ],
        program: [
          .hold(station: 0), .beginStep, .visit(station: 1, demand: .modelCall),
          .repeatStep(to: 1), .release, .finish,
        ],
        runs: RunSampler(
          steps: StepDistribution(mean: 3, max: 10), outputTokens: .logNormal(p50: 180, p95: 520)),
        traffic: TrafficSpec(runsPerSecond: 1))
    }
    let pool = model(.pool(PoolSpec(replicas: 3, concurrency: 40)))
    let function = model(.function(FunctionSpec(coldStart: .constant(0.5))))
    func mean(_ model: SimulationModel, _ seed: UInt64) throws -> Double {
      try #require(
        Simulator(precision: 1, runsPerReplication: 150, replications: 1...1)
          .run(model, seed: seed).e2e
      ).mean.value
    }
    func variance(_ values: [Double]) -> Double {
      let mean = values.reduce(0, +) / Double(values.count)
      return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }
    let common = try (0..<12).map { try mean(pool, $0) - mean(function, $0) }
    let apart = try (0..<12).map { try mean(pool, $0) - mean(function, $0 + 100) }
    #expect(variance(common) < variance(apart) / 5)
  }
}
