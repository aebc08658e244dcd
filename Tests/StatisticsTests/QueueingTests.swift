import Statistics
import Testing

@Suite struct QueueingTests {
  private func near(_ a: Double?, _ b: Double) -> Bool { ((a ?? .nan) / b - 1).magnitude < 1e-9 }

  @Test func lossFormula() {
    #expect(near(ErlangB.blocking(offeredLoad: 0.5, servers: 1), 1.0 / 3))
    #expect(near(ErlangB.blocking(offeredLoad: 3, servers: 5), 0.11005434782608696))
    #expect(near(ErlangB.blocking(offeredLoad: 950, servers: 1_000), 0.0036492936889424097))
    #expect(near(ErlangB.blocking(offeredLoad: 2_016, servers: 1_000), 0.5044545818988837))
    #expect(ErlangB.blocking(offeredLoad: -1, servers: 1) == nil)
    #expect(ErlangB.servers(offeredLoad: 3, blockingAtMost: 0.2) == 5)
    #expect(ErlangB.servers(offeredLoad: 3, blockingAtMost: 0) == nil)
  }

  @Test func waitingLine() throws {
    let queue = try #require(ErlangC(arrivalRate: 9, meanService: 1, servers: 10))
    #expect(near(queue.probabilityOfWaiting, 0.6687315241076972))
    #expect(near(queue.meanWait, 0.6687315241076972))
    #expect(near(queue.meanQueueLength, 6.018583716969276))
    #expect(near(queue.waitQuantile(0.95), 2.593359664897914))
    #expect(near(queue.waitQuantile(0.99), 4.2027975773320145))
    #expect(near(queue.responseQuantile(0.5), 1.3290918685778317))
    #expect(near(queue.responseQuantile(0.99), 6.249876698854014))
    #expect(queue.waitQuantile(0.2) == 0)
    #expect(queue.waitQuantile(2).isNaN)
    // The drain rate equals the service rate: the formula's removable singularity.
    let single = try #require(ErlangC(arrivalRate: 3.5, meanService: 2, servers: 8))
    let beside = try #require(ErlangC(arrivalRate: 3.4999, meanService: 2, servers: 8))
    #expect((single.responseQuantile(0.9) / beside.responseQuantile(0.9) - 1).magnitude < 1e-3)
  }

  @Test func unstableLinesHaveNoSteadyState() {
    #expect(ErlangC(arrivalRate: 10, meanService: 1, servers: 10) == nil)
    #expect(ErlangC(arrivalRate: 1, meanService: 0, servers: 10) == nil)
    #expect(ErlangC(arrivalRate: 1, meanService: 1, servers: 0) == nil)
    #expect(ErlangC(arrivalRate: Double.nan, meanService: 1, servers: 3) == nil)
    #expect(ErlangC(arrivalRate: 0, meanService: 1, servers: 1)?.meanWait == 0)
  }

  /// The same line by the Kiefer-Wolfowitz recursion, 99.9 % interval of batch means.
  @Test func eventSimulationAgrees() throws {
    let queue = try #require(ErlangC(arrivalRate: 1.6, meanService: 1, servers: 2))
    var arrivals = RandomStream(seed: 31, name: "arrivals")
    var services = RandomStream(seed: 31, name: "services")
    var free = [0.0, 0.0]
    var now = 0.0
    let waits = (0..<60_000).map { _ in
      now += Exponential(mean: 1 / 1.6).sample(using: &arrivals)
      let server = free[0] <= free[1] ? 0 : 1
      let start = max(now, free[server])
      free[server] = start + Exponential(mean: 1).sample(using: &services)
      return start - now
    }
    let interval = try #require(BatchMeans.mean(of: waits, confidence: 0.999))
    #expect(interval.contains(queue.meanWait))
  }
}
