import Documents
import Statistics
import Testing

@testable import Simulation

/// Figures of whole networks against what is known exactly.
struct NetworkSummaryTests {
  private func summary(_ text: String, replications: Int, seed: UInt64 = 7) throws
    -> SimulationSummary
  {
    let (network, diagnostics) = NetworkFile.read(text)
    let read = try #require(network, "\(diagnostics.all)")
    let result = Simulator(
      precision: 1e-9, runsPerReplication: read.runsPerReplication,
      replications: replications...replications
    ).run(read.model, seed: seed)
    let load = try #require(NetworkLoad(read.model))
    return SimulationSummary(
      read.model, result, standing: LoadStanding(read.model, load))
  }

  private func near(_ interval: Interval, _ exact: Double, _ what: String) {
    let error = (interval.upper - interval.value) / 2
    #expect(abs(interval.value - exact) < 4 * error + 1e-12, "\(what): \(interval), exact \(exact)")
  }

  @Test func aQueueIsErlangC() throws {
    let found = try summary(
      """
      network: mmc
      arrivals: {per_second: 4}
      stations: [{station: q, servers: 5, service: {distribution: exponential, mean: 1 s}}]
      path: [q]
      runs: 40_000
      """, replications: 12)
    let exact = try #require(ErlangC(arrivalRate: 4, meanService: 1, servers: 5))
    let queue = found.stations[0]
    near(queue.meanWait, exact.meanWait, "mean wait")
    near(queue.inLine, 4 * exact.meanWait, "line")
    near(try #require(queue.utilisation), 0.8, "utilisation")
    near(queue.throughput, 4, "throughput")
    near(try #require(queue.waits).p95, exact.waitQuantile(0.95), "p95 of the wait")
    near(try #require(found.response).mean, exact.meanResponse, "response")
    #expect(found.standing.verdict == .stable && found.replications == 12)
    #expect(found.standing.breaking(at: 2).map(\.name) == ["q"])
    #expect(queue.requests == found.runs && found.runs == 480_000)
  }

  /// A closed network: mean value analysis, exact for one server and a think time.
  @Test func aClosedPopulationIsMeanValueAnalysis() throws {
    let found = try summary(
      """
      network: closed
      arrivals: {users: 10, think_time: {distribution: exponential, mean: 5 s}}
      stations: [{station: q, servers: 1, service: {distribution: exponential, mean: 1 s}}]
      path: [q]
      horizon: 30_000 s
      warm_up: 500 s
      """, replications: 8)
    var inside = 0.0
    var throughput = 0.0
    for users in 1...10 {
      throughput = Double(users) / (5 + 1 + inside)
      inside = throughput * (1 + inside)
    }
    near(found.stations[0].throughput, throughput, "throughput")
    near(try #require(found.stations[0].utilisation), throughput, "utilisation")
    #expect(found.standing.verdict == .stable)
  }

  @Test func whatIsTooMuchIsTurnedAway() throws {
    let found = try summary(
      """
      network: loss
      arrivals: {per_second: 12}
      stations:
        - {station: q, servers: 10, service: {distribution: exponential, mean: 1 s}, queue_capacity: 0}
      path: [q]
      runs: 40_000
      """, replications: 8)
    let blocked = try #require(ErlangB.blocking(offeredLoad: 12, servers: 10))
    near(found.stations[0].refused, blocked, "blocked")
    #expect(found.standing.verdict == .overloaded)
    #expect(found.losses.first?.cause == "failed")
  }

  @Test func aLineWithoutEndIsNamedBeforeItIsSimulated() throws {
    let (network, _) = NetworkFile.read(
      """
      network: full
      arrivals: {per_second: 3}
      stations:
        - {station: small, servers: 2, service: 1 s}
        - {station: large, servers: 9, service: 1 s}
      path: [large, small]
      """)
    let model = try #require(network).model
    let standing = LoadStanding(model, try #require(NetworkLoad(model)))
    #expect(standing.verdict == .unstable)
    #expect(standing.components.map(\.name) == ["small", "large"])
    #expect(standing.breaking(at: 10).map(\.name) == ["small", "large"])
    #expect(standing.breaking(at: 2).map(\.name) == ["small"])
  }

  /// A single server that breaks down for a tenth of the time and turns away what comes meanwhile.
  @Test func outagesCostWhatTheClosedFormSays() throws {
    let text = """
      network: outage
      arrivals: {per_second: 1}
      stations:
        - station: store
          kind: delay
          service: 1 ms
          failures:
            every: {distribution: exponential, mean: 90 s}
            repair: {distribution: exponential, mean: 10 s}
      path: [store]
      horizon: 100_000 s
      warm_up: 100 s
      """
    let found = try summary(text, replications: 8)
    let network = NetworkFile.read(text).network
    let model = try #require(network).model
    let closed = NetworkAvailability(model, try #require(NetworkLoad(model))).series
    #expect(abs(try #require(closed) - 0.9) < 1e-12)
    #expect(abs(found.success - 0.9) < 0.005, "\(found.success)")
  }

  @Test func continuousBatchingCarriesAFullBatch() throws {
    let (network, _) = NetworkFile.read(
      """
      network: batch
      arrivals: {per_second: 1}
      stations:
        - {station: gpu, servers: 64, discipline: {iterations: {base: 10 ms, per_request: 1 ms}}, service: {distribution: exponential, mean: 100}}
      path: [gpu]
      """)
    let load = try #require(network.flatMap { NetworkLoad($0.model) })
    // 64 at once, an iteration of 74 ms, 100 iterations each.
    #expect(abs(try #require(load.stations[0].mostRunsPerSecond) - 64 / 7.4) < 1e-9)
    #expect(abs(load.secondsPerRun - 1.1) < 1e-9)
  }
}
