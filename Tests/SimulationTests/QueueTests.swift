import Statistics
import Testing

@testable import Simulation

/// The engine against closed forms: bare queues whose waits are known exactly.
struct QueueTests {
  private func wait(servers: Int, rate: Double, mean: Double, runs: Int) -> [Double] {
    let model = SimulationModel(
      stations: [
        StationSpec(
          name: "queue", kind: .pool(PoolSpec(replicas: servers)), recordsWaits: true)
      ],
      program: [.visit(station: 0, demand: .sampled(.exponential(mean: mean))), .finish],
      traffic: TrafficSpec(runsPerSecond: rate))
    let result = Simulator(precision: 1e-9, runsPerReplication: runs, replications: 4...4)
      .run(model, seed: 7)
    return result.waits[0]
  }

  /// Within four per cent: batches of 60,000 correlated waits have a standard error of about one.
  @Test(arguments: [(1, 0.5), (5, 4.0), (20, 16.0)])
  func meanWaitIsErlangC(servers: Int, rate: Double) throws {
    let expected = try #require(ErlangC(arrivalRate: rate, meanService: 1, servers: servers))
    let waits = wait(servers: servers, rate: rate, mean: 1, runs: 60_000)
    let mean = waits.reduce(0, +) / Double(waits.count)
    #expect(abs(mean / expected.meanWait - 1) < 0.08, "\(mean) against \(expected.meanWait)")
    let p95 = try #require(Quantiles(waits).value(0.95))
    let exact = expected.waitQuantile(0.95)
    #expect(abs(p95 - exact) < 0.08 * max(exact, 0.5), "\(p95) against \(exact)")
  }

  @Test func deterministicServiceWaitsHalfAsLong() throws {
    let model = SimulationModel(
      stations: [
        StationSpec(name: "queue", kind: .pool(PoolSpec(replicas: 1)), recordsWaits: true)
      ],
      program: [.visit(station: 0, demand: .sampled(.constant(1))), .finish],
      traffic: TrafficSpec(runsPerSecond: 0.6))
    let result = Simulator(precision: 1e-9, runsPerReplication: 60_000, replications: 4...4)
      .run(model, seed: 3)
    let mean = result.waits[0].reduce(0, +) / Double(result.waits[0].count)
    // Pollaczek–Khinchine: ρ / (2 (1 − ρ)) for a service time of one.
    #expect(abs(mean - 0.75) < 0.05)
  }
}
