import Statistics
import Testing

@testable import Simulation

/// What stations do beyond the plain queue, against what is known of them.
struct StationTests {
  private func simulate(
    _ model: SimulationModel, runs: Int = 20_000, replications: Int = 8, seed: UInt64 = 3
  ) -> SimulationResult {
    Simulator(
      precision: 1e-9, runsPerReplication: runs, replications: replications...replications
    ).run(model, seed: seed)
  }

  private func within(
    _ values: [Double], of expected: Double, deviations: Double = 3.5,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let interval = try #require(MeanEstimate(values).interval())
    let error = (interval.high - interval.low) / 2 / 2.36
    #expect(
      abs(interval.estimate - expected) < deviations * error,
      "\(interval.estimate) ± \(error) against \(expected)", sourceLocation: sourceLocation)
  }

  /// M/G/1 with processor sharing answers in s / (1 − ρ), whatever the distribution.
  @Test(arguments: [Sampler.exponential(mean: 1), .logNormal(mean: 1, cv: 2), .constant(1)])
  func processorSharingHeedsTheMeanAlone(service: Sampler) throws {
    let model = SimulationModel(
      stations: [
        StationSpec(
          name: "cpu",
          kind: .pool(
            PoolSpec(replicas: 1, concurrency: 10_000, discipline: .processorSharing(cores: 1))))
      ],
      program: [.visit(station: 0, demand: .sampled(service)), .finish],
      traffic: TrafficSpec(runsPerSecond: 0.6), warmUp: 500)
    try within(simulate(model).replications.map(\.mean), of: 2.5)
  }

  /// Four cores shared are as full as four servers: M/M/4.
  @Test func sharedCoresAreAsFullAsServers() throws {
    let model = SimulationModel(
      stations: [
        StationSpec(
          name: "cpu",
          kind: .pool(
            PoolSpec(replicas: 1, concurrency: 10_000, discipline: .processorSharing(cores: 4))))
      ],
      program: [.visit(station: 0, demand: .sampled(.exponential(mean: 1))), .finish],
      traffic: TrafficSpec(runsPerSecond: 3.2), warmUp: 300)
    let exact = try #require(ErlangC(arrivalRate: 3.2, meanService: 1, servers: 4))
    try within(simulate(model).replications.map(\.mean), of: exact.meanResponse)
  }

  /// Who is cut off in a shared pool leaves the others faster at once: one that ends after a second
  /// beside a request of one second, on one core, lets that one end after 1.5 s.
  @Test func whoIsCutOffLeavesTheOthersFaster() {
    let model = SimulationModel(
      stations: [
        StationSpec(
          name: "cpu",
          kind: .pool(
            PoolSpec(replicas: 1, concurrency: 10, discipline: .processorSharing(cores: 1)))),
        StationSpec(name: "limit", kind: .pool(PoolSpec(replicas: 10))),
      ],
      program: [
        .divide(share: 0.5, to: 4), .hold(station: 1, timeout: 1),
        .visit(station: 0, demand: .sampled(.constant(100))), .finish,
        .visit(station: 0, demand: .sampled(.constant(1))), .finish,
      ],
      traffic: TrafficSpec(
        closed: ClosedPopulation(users: 2, thinkTime: .constant(1e6)), runsPerSecond: 1e-6),
      warmUp: 0)
    // Both come at the same moment; seeds where one is cut off and one is served.
    let times = (0..<20).compactMap { seed -> Double? in
      var engine = Engine(
        CompiledModel(model),
        window: Window(
          index: 0, level: 0, rate: 1e-6, firstRun: 0, warmUp: 0, runs: 2, eventLimit: 1000),
        seed: UInt64(seed))
      let outcome = engine.run()
      return outcome.lost == 1 ? outcome.e2e.first : nil
    }
    #expect(times.count > 3)
    // Half speed for one second, then alone: the second half takes half a second.
    for time in times { #expect(abs(time - 1.5) < 1e-6) }
  }

  /// Continuous batching as a birth–death chain.
  @Test func batchingIsTheBirthDeathChain() throws {
    let model = SimulationModel(
      stations: [
        StationSpec(
          name: "gpu",
          kind: .pool(
            PoolSpec(
              replicas: 1, concurrency: 8,
              discipline: .iterations(base: 0.025, perRequest: 0.001))))
      ],
      program: [.visit(station: 0, demand: .sampled(.exponential(mean: 150))), .finish],
      traffic: TrafficSpec(runsPerSecond: 1.2), warmUp: 500)
    let exact = try #require(
      BatchingChain(
        arrivalRate: 1.2, maximumBatch: 8, iterationBase: 0.025, iterationPerSequence: 0.001,
        meanOutputTokens: 150))
    let result = simulate(model)
    try within(result.replications.map(\.mean), of: exact.meanResponse)
    try within(result.stations.map { $0[0].meanBusy }, of: exact.meanBatch)
  }

  /// Users that think between their questions: exact mean value analysis.
  @Test func aClosedLoopIsMeanValueAnalysis() throws {
    let demands = [0.5, 0.3, 0.1]
    let model = SimulationModel(
      stations: demands.map { StationSpec(name: "\($0)", kind: .pool(PoolSpec(replicas: 1))) },
      program: demands.indices.map {
        Simulation.Operation.visit(
          station: $0, demand: .sampled(.exponential(mean: demands[$0])))
      } + [.finish],
      traffic: TrafficSpec(
        closed: ClosedPopulation(users: 10, thinkTime: .exponential(mean: 5)),
        runsPerSecond: 1.46), warmUp: 300)
    let exact = try #require(ClosedNetwork(demands: demands, thinkTime: 5, population: 10))
    try within(simulate(model, runs: 10_000).replications.map(\.mean), of: exact.response)
  }

  /// Alternating renewal: callers fail as often as it is away.
  @Test func whatIsBrokenFails() throws {
    let model = SimulationModel(
      stations: [
        StationSpec(
          name: "api", kind: .delay(DelaySpec(service: .constant(0.1))),
          failures: FailureSpec(
            timeBetween: .exponential(mean: 90), timeToRepair: .exponential(mean: 10)))
      ],
      program: [.visit(station: 0, demand: .none), .finish],
      traffic: TrafficSpec(runsPerSecond: 5), warmUp: 100, horizon: 20_000)
    let result = simulate(model, replications: 10)
    #expect(abs(result.success - 0.9) < 0.015)
    #expect(result.losses.first?.cause == "out of service")
  }

  /// A crash loses what the replicas were at, or has it done again.
  @Test func aCrashLosesWorkUnlessItIsTriedAgain() {
    func success(_ retry: RetryPolicy) -> Double {
      let model = SimulationModel(
        stations: [
          StationSpec(
            name: "pods", kind: .pool(PoolSpec(replicas: 10, concurrency: 2)),
            failures: FailureSpec(
              timeBetween: .exponential(mean: 20), timeToRepair: .constant(5), share: 0.5,
              retry: retry))
        ],
        program: [.visit(station: 0, demand: .sampled(.exponential(mean: 2))), .finish],
        traffic: TrafficSpec(runsPerSecond: 3), warmUp: 50)
      return simulate(model, runs: 5000, replications: 4).success
    }
    // Every 25 s half of about six requests are lost, of 75 that come: four per cent.
    #expect(abs(success(.none) - 0.96) < 0.01)
    #expect(success(RetryPolicy(attempts: 10, base: 0.1)) > 0.999)
  }

  /// A queue hands out again what failed, and gives up on it at last.
  @Test func aQueueRedeliversUntilTheDeadLetter() throws {
    let model = SimulationModel(
      stations: [
        StationSpec(
          name: "api",
          kind: .endpoint(
            EndpointSpec(
              timeToFirstToken: .constant(1), outputRate: .constant(10), retry: .none,
              failureShare: 0.2)))
      ],
      program: [
        .enqueue(RetryPolicy(attempts: 3, base: 1)), .beginStep,
        .visit(station: 0, demand: .modelCall), .repeatStep(to: 1), .finish,
      ], traffic: TrafficSpec(runsPerSecond: 2))
    let result = simulate(model, runs: 20_000, replications: 4)
    #expect(abs(result.success - (1 - 0.008)) < 0.002)
    let loss = try #require(result.losses.first)
    #expect(loss.cause == "dead letter")
  }

  /// With one queue for all nobody waits beside a free server; round robin waits longer, and random
  /// sessions longest: each replica is an M/M/1.
  @Test func separateQueuesWaitLonger() throws {
    func mean(_ balancing: Balancing) -> [Double] {
      let model = SimulationModel(
        stations: [
          StationSpec(name: "pods", kind: .pool(PoolSpec(replicas: 4, balancing: balancing)))
        ],
        program: [.visit(station: 0, demand: .sampled(.exponential(mean: 1))), .finish],
        traffic: TrafficSpec(runsPerSecond: 2.4), warmUp: 200)
      return simulate(model).replications.map(\.mean)
    }
    func average(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    let shared = average(mean(.shared))
    let least = average(mean(.leastLoaded))
    let turn = average(mean(.roundRobin))
    #expect(shared < least)
    #expect(least < turn)
    try within(mean(.sessionAffinity(sessions: 1_000_000)), of: 2.5)
    #expect(turn < 2.5)
  }

  /// A link sends one request after the other: M/D/1 on the wire, then the way.
  @Test func aLinkSendsOneAfterTheOther() throws {
    let model = SimulationModel(
      stations: [
        StationSpec(
          name: "vpn",
          kind: .link(
            LinkSpec(latency: .constant(0.03), bytes: .constant(1000), bandwidth: 1000)))
      ],
      program: [.visit(station: 0, demand: .none), .finish],
      traffic: TrafficSpec(runsPerSecond: 0.6), warmUp: 200)
    // Pollaczek–Khinchine: ρ / (2 (1 − ρ)) before the wire.
    try within(simulate(model).replications.map(\.mean), of: 0.03 + 1 + 0.75)
  }

  /// A rolling update with one replica at a time away serves with one fewer, and ends.
  @Test func aRollingUpdateTakesAFewAway() {
    let update = RollingUpdateSpec(at: 10, surge: 0, unavailable: 1, startDelay: .constant(20))
    func result(_ update: RollingUpdateSpec?) -> SimulationResult {
      simulate(
        SimulationModel(
          stations: [
            StationSpec(name: "pods", kind: .pool(PoolSpec(replicas: 3, update: update)))
          ],
          program: [.visit(station: 0, demand: .sampled(.exponential(mean: 1))), .finish],
          traffic: TrafficSpec(runsPerSecond: 1.8), warmUp: 0, horizon: 200), replications: 40)
    }
    let calm = result(nil).stations.reduce(0) { $0 + $1[0].meanWait }
    let busy = result(update).stations.reduce(0) { $0 + $1[0].meanWait }
    #expect(busy > 1.3 * calm)
    #expect(busy < 20 * calm)
  }

  /// Bursts wait longer than Poisson at the same rate: MMPP/M/1, exactly.
  @Test func modulatedArrivalsAreMMPPM1() throws {
    let traffic = try #require(
      TrafficSpec(
        .modulated(rates: [1.5, 0.2], switching: [[0, 0.1], [0.1, 0]])))
    let model = SimulationModel(
      stations: [StationSpec(name: "server", kind: .pool(PoolSpec(replicas: 1)))],
      program: [.visit(station: 0, demand: .sampled(.exponential(mean: 1 / 1.6))), .finish],
      traffic: traffic, warmUp: 500)
    let result = simulate(model, runs: 40_000, replications: 12)
    try within(result.replications.map(\.mean), of: 2.6143138998141744)
  }
}
