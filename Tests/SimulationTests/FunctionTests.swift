import Testing

@testable import Simulation

/// Functions: cold starts, keep-alive and limits.
struct FunctionTests {
  /// SimFaaS' published scenario: arrivals 0.9/s, warm 1.991 s, cold 2.244 s, kept 600 s.
  ///
  /// Its documentation has a cold-start probability of 0.0014 and 7.66 instances; 100 long runs of
  /// a reference program 0.00134 and 7.697.
  @Test func simFaaSScenario() {
    let model = SimulationModel(
      stations: [
        StationSpec(
          name: "function",
          kind: .function(FunctionSpec(coldStart: .exponential(mean: 0.253), keepAlive: 600)))
      ],
      program: [.visit(station: 0, demand: .sampled(.exponential(mean: 1.991))), .finish],
      traffic: TrafficSpec(runsPerSecond: 0.9))
    let runs = 400_000
    var engine = Engine(
      CompiledModel(model),
      window: Window(
        index: 0, level: 0, rate: 0.9, firstRun: 0, warmUp: 5000, runs: runs, eventLimit: .max),
      seed: 11)
    let outcome = engine.run()
    let cold = Double(outcome.stations[0].coldStarts) / Double(runs)
    let instances = outcome.stations[0].replicaSeconds / outcome.seconds
    #expect((0.0010...0.0017).contains(cold), "\(cold)")
    #expect((7.4...8.0).contains(instances), "\(instances)")
  }

  @Test func aLimitThrottlesAndProvisionedInstancesNeverStartCold() {
    func run(_ spec: FunctionSpec, limits: [Int]) -> SimulationResult {
      let model = SimulationModel(
        stations: [StationSpec(name: "function", kind: .function(spec))],
        program: [.hold(station: 0), .delay(.constant(10)), .release, .finish],
        traffic: TrafficSpec(runsPerSecond: 1), concurrencyLimits: limits)
      return Simulator(precision: 1, runsPerReplication: 400, replications: 2...2)
        .run(model, seed: 5)
    }
    let limited = run(FunctionSpec(coldStart: .constant(1), limit: 0), limits: [4])
    #expect(limited.success < 0.6)
    #expect(limited.losses.first?.cause == "throttled")
    #expect(!limited.isStable)
    let ready = run(FunctionSpec(coldStart: .constant(1), provisioned: 60), limits: [])
    #expect(ready.activities[0].coldStartShare == 0)
    #expect(ready.success == 1)
  }
}
