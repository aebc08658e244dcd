import Testing
import Workloads

@testable import Simulation

/// Conservation, timeouts, branches, draws and determinism.
struct EngineTests {
  /// An agent: a slot for the run, a model API in each step, two tools in parallel.
  private func agent(
    timeout: Double = .infinity, gateway: Double = .infinity, rate: Double = 1,
    failures: Double = 0.05
  ) -> SimulationModel {
    SimulationModel(
      stations: [
        StationSpec(name: "slots", kind: .pool(PoolSpec(replicas: 3, concurrency: 20))),
        StationSpec(
          name: "model",
          kind: .endpoint(
            EndpointSpec(
              timeToFirstToken: .logNormal(p50: 0.5, p95: 1.5), outputRate: .constant(50),
              prefixLifetime: 300, prefixHitShare: 0.8, failureShare: failures))),
        StationSpec(name: "tool", kind: .delay(DelaySpec(service: .constant(0)))),
      ],
      program: [
        .openGuard(station: 0, timeout: gateway),
        .hold(station: 0, timeout: timeout),
        .beginStep, .visit(station: 1, demand: .modelCall), .fork(tool: 0, body: 9), .join,
        .repeatStep(to: 2), .release, .closeGuard,
        .visit(station: 2, demand: .tool(0)), .endBranch,
      ].withFinish(),
      runs: RunSampler(
        steps: StepDistribution(mean: 3, max: 8), inputTokens: .logNormal(p50: 1000, p95: 4000),
        growthPerStep: 100, outputTokens: .logNormal(p50: 100, p95: 300), sharedPrefixTokens: 500,
        tools: [RunSampler.Tool(callsPerStep: 1.5, duration: .logNormal(p50: 0.1, p95: 1))],
        streams: true),
      traffic: TrafficSpec(runsPerSecond: rate, interarrivalCV: 2))
  }

  @Test(arguments: [(Double.infinity, Double.infinity), (6, .infinity), (.infinity, 6), (5, 4)])
  func everythingTakenIsGivenBack(timeout: Double, gateway: Double) {
    let model = agent(timeout: timeout, gateway: gateway, rate: 5)
    var engine = Engine(
      CompiledModel(model),
      window: Window(
        index: 0, level: 0, rate: 5, firstRun: 0, warmUp: 0, runs: 2000, eventLimit: .max),
      seed: 1)
    let outcome = engine.run()
    #expect(outcome.measured == 2000)
    #expect(outcome.e2e.count + outcome.lost == 2000)
    #expect(outcome.unfinished == 0)
    #expect(outcome.losses.reduce(0, +) == outcome.lost)
    if timeout.isInfinite && gateway.isInfinite {
      #expect(outcome.lost < 20)
    } else {
      #expect(outcome.lost > 100)
    }
    // Work behind a gateway that gave up goes on; once it has ended, nothing is held.
    engine.drain()
    #expect(engine.stations[0].busy == 0)
    #expect(engine.runs.inUse == 0)
    #expect(engine.tasks.inUse == 0)
    #expect(engine.holds.inUse == 0)
    for latency in outcome.e2e { #expect(latency <= min(gateway, .infinity) + 1e-9) }
  }

  @Test func theSameRunsReachEveryAlternative() {
    let fast = agent(failures: 0)
    var slow = agent(failures: 0)
    slow.stations[0] = StationSpec(
      name: "slots", kind: .pool(PoolSpec(replicas: 1, concurrency: 4)))
    let simulator = Simulator(precision: 1, runsPerReplication: 500, replications: 3...3)
    let a = simulator.run(fast, seed: 9)
    let b = simulator.run(slow, seed: 9)
    func tokens(_ result: SimulationResult) -> Double {
      let call = result.activities[1]
      return call.inputTokensPerRun + call.cachedTokensPerRun + call.cacheWriteTokensPerRun
    }
    #expect(abs(tokens(a) - tokens(b)) < 1e-6 * tokens(a))
    #expect(a.activities[1].outputTokensPerRun == b.activities[1].outputTokensPerRun)
    #expect((b.e2e?.mean.value ?? 0) > (a.e2e?.mean.value ?? 0))
  }

  @Test func tokensMeetTheWorkloadsMeans() {
    let model = agent()
    let result = Simulator(precision: 1, runsPerReplication: 20_000, replications: 2...2)
      .run(model, seed: 2)
    let call = result.activities[1]
    let input = call.inputTokensPerRun + call.cachedTokensPerRun + call.cacheWriteTokensPerRun
    #expect(abs(input / model.runs.meanInputTokensPerRun - 1) < 0.03)
    #expect(abs(call.outputTokensPerRun / model.runs.meanOutputTokensPerRun - 1) < 0.02)
    // Four calls in five within the cache's time find the prefix.
    let shared = call.cachedTokensPerRun + call.cacheWriteTokensPerRun
    #expect(abs(call.cachedTokensPerRun / shared - 0.8) < 0.02)
    // 1.5 calls in each step but the last.
    #expect(abs(result.activities[2].requestsPerRun - 1.5 * 2) < 0.1)
    // One call in twenty is tried again.
    #expect(abs(call.requestsPerRun / 3 - 1 / 0.95) < 0.02)
  }

  @Test func seedsDecide() {
    let simulator = Simulator(precision: 1, runsPerReplication: 300, replications: 2...2)
    let a = simulator.run(agent(), seed: 1)
    #expect(a.e2e == simulator.run(agent(), seed: 1).e2e)
    #expect(a.e2e != simulator.run(agent(), seed: 2).e2e)
  }

  @Test func aTraceIsReplayedToTheToken() {
    var model = agent()
    let trace = (0..<500).map {
      RequestTrace.Request(
        arrival: Double($0) * 0.3, inputTokens: 100 + $0, outputTokens: 1 + $0 % 7)
    }
    model.traffic.trace = trace
    let result = Simulator().run(model, seed: 4)
    #expect(result.runs == 500)
    #expect(result.firstAttemptTokens.input == Double(trace.reduce(0) { $0 + $1.inputTokens }))
    #expect(result.firstAttemptTokens.output == Double(trace.reduce(0) { $0 + $1.outputTokens }))
  }
}

extension [Simulation.Operation] {
  /// The main line ends before the tool's branch begins: `finish` goes in there, and jump targets behind it move by one.
  fileprivate func withFinish() -> [Simulation.Operation] {
    var program = self
    program.insert(.finish, at: 9)
    program[4] = .fork(tool: 0, body: 10)
    return program
  }
}
