import Testing

@testable import Statistics

/// One model against another where they coincide, at sizes beyond the vectors, and out of range.
@Suite struct QueueingPropertiesTests {
  private func near(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-9) -> Bool {
    guard let a, let b else { return false }
    return (a - b).magnitude <= tolerance * b.magnitude
  }

  /// Many servers near full load; references from the recursion with 40 digits (mpmath).
  @Test func manyServers() throws {
    let thousand = try #require(ErlangC(arrivalRate: 980, meanService: 1, servers: 1_000))
    #expect(near(thousand.probabilityOfWaiting, 0.41220029236528148, 1e-11))
    #expect(near(thousand.meanWait, 0.020610014618264074, 1e-11))
    #expect(near(thousand.waitQuantile(0.99), 0.18594621423711101, 1e-11))
    let two = try #require(ErlangC(arrivalRate: 1_998, meanService: 1, servers: 2_000))
    #expect(near(two.probabilityOfWaiting, 0.94537882896958356, 1e-11))
    #expect(near(two.meanWait, 0.47268941448479178, 1e-10))
    #expect(two.responseQuantile(0.95) > two.waitQuantile(0.95))
  }

  /// A line with room for many is a line without limit; with no room beyond servers, a loss system.
  @Test func finiteRoomBetweenLossAndLine() throws {
    let line = try #require(ErlangC(arrivalRate: 9, meanService: 1, servers: 10))
    let wide = try #require(MMcK(arrivalRate: 9, meanService: 1, servers: 10, capacity: 2_000))
    #expect(near(wide.meanQueueLength, line.meanQueueLength))
    #expect(near(wide.probabilityOfWaiting, line.probabilityOfWaiting))
    let none = try #require(MMcK(arrivalRate: 900, meanService: 1, servers: 950, capacity: 950))
    #expect(near(none.blocking, ErlangB.blocking(offeredLoad: 900, servers: 950)))
    // Overloaded by far: terms grow beyond any double, unless they are rescaled.
    let flooded = try #require(
      MMcK(arrivalRate: 1e6, meanService: 1, servers: 100, capacity: 1_000))
    #expect(near(flooded.throughput, 100))
  }

  @Test func patienceWithoutEnd() throws {
    let line = try #require(ErlangC(arrivalRate: 9, meanService: 1, servers: 10))
    let patient = try #require(
      ErlangA(arrivalRate: 9, meanService: 1, servers: 10, meanPatience: 1e9))
    #expect(near(patient.meanWait, line.meanWait, 1e-6))
    // Overloaded: what cannot be served leaves.
    let rush = try #require(
      ErlangA(arrivalRate: 5_000, meanService: 1, servers: 100, meanPatience: 100))
    #expect(near(rush.probabilityOfAbandoning, 0.98, 1e-9))
    #expect(rush.probabilityOfWaiting > 1 - 1e-12)
    // Patience as long as service: as if every caller were served at once.
    let infinite = try #require(
      ErlangA(arrivalRate: 30, meanService: 1, servers: 25, meanPatience: 1))
    #expect(infinite.meanQueueLength < 30)
  }

  /// Spitzer's sums and the roots agree where either could be used.
  @Test func constantService() throws {
    for (servers, load) in [(1, 0.99), (3, 0.95), (40, 0.97), (200, 0.985)] {
      let queue = try #require(
        MDc(arrivalRate: load * Double(servers), service: 1, servers: servers))
      let roots = try #require(MDc.roots(servers: servers, load: load * Double(servers)))
      let sums = try #require(MDc.spitzer(servers: servers, utilisation: load))
      #expect(near(sums.queue, roots.queue, 1e-8), "\(servers)")
      #expect(near(sums.waiting, roots.waiting, 1e-8), "\(servers)")
      #expect(near(queue.meanWait * load * Double(servers), sums.queue, 1e-8))
    }
    let single = try #require(MDc(arrivalRate: 0.999, service: 1, servers: 1))
    #expect(near(single.meanWait, 0.999 / 2 / 0.001, 1e-9))
    let many = try #require(MDc(arrivalRate: 1_998, service: 1, servers: 2_000))
    let memoryless = try #require(ErlangC(arrivalRate: 1_998, meanService: 1, servers: 2_000))
    #expect(many.meanWait < memoryless.meanWait && many.meanWait > memoryless.meanWait * 0.4)
    // Rare waits keep their digits.
    let rare = try #require(MDc(arrivalRate: 50, service: 1, servers: 150))
    #expect(rare.probabilityOfWaiting > 0 && rare.probabilityOfWaiting < 1e-20)
  }

  /// One phase is M/M/c, one server is Pollaczek-Khinchine.
  @Test func phaseService() throws {
    let line = try #require(ErlangC(arrivalRate: 28.5, meanService: 1, servers: 30))
    for law in [PhaseService.erlang(1), .hyperExponential(squaredVariation: 1)] {
      let queue = try #require(
        MPHc(arrivalRate: 28.5, meanService: 1, servers: 30, service: law))
      #expect(near(queue.meanWait, line.meanWait))
      #expect(near(queue.probabilityOfWaiting, line.probabilityOfWaiting))
    }
    let four = try #require(
      MPHc(arrivalRate: 0.45, meanService: 2, servers: 1, service: .erlang(4)))
    let exact = MG1(arrivalRate: 0.45, meanService: 2, serviceVariation: 0.5)
    #expect(near(four.meanWait, exact?.meanWait))
    let bursty = try #require(
      MPHc(
        arrivalRate: 0.999, meanService: 1, servers: 1,
        service: .hyperExponential(squaredVariation: 16)))
    let bound = MG1(arrivalRate: 0.999, meanService: 1, serviceVariation: 4)
    #expect(near(bursty.meanWait, bound?.meanWait, 1e-7))
    // More phases approach constant service.
    let constant = try #require(MDc(arrivalRate: 1.6, service: 1, servers: 2))
    let twenty = try #require(
      MPHc(arrivalRate: 1.6, meanService: 1, servers: 2, service: .erlang(20)))
    #expect(near(twenty.meanWait, constant.meanWait * 1.05, 0.01))
  }

  /// Many servers near full load, where rounding would grow from level to level.
  @Test(arguments: [50, 100]) func manyPhaseServers(_ servers: Int) throws {
    for load in [0.98, 0.99, 0.999] {
      let rate = load * Double(servers)
      let line = try #require(ErlangC(arrivalRate: rate, meanService: 1, servers: servers))
      for square in [1.0, 4] {
        let queue = try #require(
          MPHc(
            arrivalRate: rate, meanService: 1, servers: servers,
            service: .hyperExponential(squaredVariation: square)))
        let ratio = queue.meanWait / line.meanWait
        #expect(square == 1 ? (ratio - 1).magnitude < 1e-9 : ratio > 2.2 && ratio < 2.7)
        #expect(square == 4 || near(queue.probabilityOfWaiting, line.probabilityOfWaiting))
      }
    }
  }

  @Test func otherArrivals() throws {
    let line = try #require(ErlangC(arrivalRate: 0.999, meanService: 1, servers: 1))
    for gaps in [GIM1.Gaps.erlang(1), .hyperExponential(variation: 1)] {
      let queue = try #require(GIM1(arrivalRate: 0.999, meanService: 1, gaps: gaps))
      #expect(near(queue.meanWait, line.meanWait, 1e-8))
      #expect(near(queue.waitQuantile(0.9), line.waitQuantile(0.9), 1e-8))
    }
    let modulated = try #require(
      MMPPM1(
        rates: [0.9, 0.9, 0.9], switching: [[0, 1, 2], [0.5, 0, 0], [3, 0.1, 0]], serviceRate: 1))
    #expect(near(modulated.meanWait, 9))
    #expect(near(modulated.probabilityOfEmpty, 0.1))
    #expect(MMPPM1(rates: [3, 0.1], switching: [[0, 0.05], [0.2, 0]], serviceRate: 1.6) == nil)
    #expect(MMPPM1(rates: [1, 1], switching: [[0, 0], [0, 0]], serviceRate: 9) == nil)
    // Kingman's bound holds, Allen-Cunneen is exact for M/G/1.
    let bound = WaitApproximation.kingmanBound(
      arrivalRate: 0.9, meanService: 1, arrivalVariation: 0, serviceVariation: 1)
    let constant = try #require(GIM1(arrivalRate: 0.9, meanService: 1, gaps: .constant))
    #expect(try #require(bound) >= constant.meanWait)
    #expect(
      near(
        WaitApproximation.leeLongton(
          arrivalRate: 0.9, meanService: 1, servers: 1, serviceVariation: 3),
        MG1(arrivalRate: 0.9, meanService: 1, serviceVariation: 3)?.meanWait))
  }

  /// W3's routing: the orchestrator calls the model and either ends or uses a tool or a search.
  @Test func networkFromRouting() throws {
    let stations = zip([50, 20, 30, 10], [0.2, 2, 5, 0.05]).map {
      JacksonNetwork.Station(servers: $0, meanService: $1)
    }
    let routing: [[Double]] = [[0, 1, 0, 0], [0, 0, 0.42, 0.18], [1, 0, 0, 0], [1, 0, 0, 0]]
    let network = try #require(
      JacksonNetwork(arrivals: [3.2, 0, 0, 0], stations: stations, routing: routing))
    #expect(near(network.meanResponse, 11.093586990085024, 1e-10))
    #expect(near(network.visits[2], 1.05))
    // Customers that never leave have no traffic equations.
    #expect(JacksonNetwork.traffic(arrivals: [1, 0], routing: [[0, 1], [1, 0]]) == nil)
    #expect(JacksonNetwork(arrivalRate: 90, stations: stations, visits: [1, 1, 1, 1]) == nil)
  }

  @Test func longAfterTheStart() throws {
    let line = try #require(ErlangC(arrivalRate: 8, meanService: 1, servers: 10))
    let late = try #require(
      TransientQueue(arrivalRate: 8, meanService: 1, servers: 10, time: 400))
    #expect(near(late.probabilityOfWaiting, line.probabilityOfWaiting, 1e-7))
    #expect(near(late.meanInSystem, line.meanResponse * 8, 1e-7))
    let start = try #require(TransientQueue(arrivalRate: 8, meanService: 1, servers: 10, time: 0))
    #expect(start.probabilityOfEmpty == 1 && start.meanInSystem == 0)
    // Many servers: as if unlimited.
    let wide = try #require(
      TransientQueue(arrivalRate: 40, meanService: 1, servers: 400, time: 3))
    #expect(
      near(wide.meanInSystem, TransientQueue.unlimited(arrivalRate: 40, serviceRate: 1, time: 3)))
  }

  @Test func outOfRange() {
    #expect(MG1(arrivalRate: 1, meanService: 1, serviceVariation: 0) == nil)
    #expect(MDc(arrivalRate: 5, service: 1, servers: 5) == nil)
    #expect(MDc(arrivalRate: .nan, service: 1, servers: 5) == nil)
    #expect(MPHc(arrivalRate: 5, meanService: 1, servers: 5, service: .erlang(2)) == nil)
    #expect(MPHc(arrivalRate: 1, meanService: 1, servers: 5, service: .erlang(0)) == nil)
    #expect(MPHc(arrivalRate: 1, meanService: 1, servers: 9_000, service: .erlang(3)) == nil)
    #expect(GIM1(arrivalRate: 1, meanService: 1, gaps: .constant) == nil)
    #expect(GIM1(arrivalRate: 0.5, meanService: 1, gaps: .erlang(-1)) == nil)
    #expect(MMcK(arrivalRate: 1, meanService: 1, servers: 5, capacity: 4) == nil)
    #expect(MMcK(arrivalRate: .infinity, meanService: 1, servers: 5, capacity: 9) == nil)
    #expect(ErlangA(arrivalRate: 1, meanService: 1, servers: 1, meanPatience: 0) == nil)
    #expect(FiniteSource(sources: 0, ratePerIdleSource: 1, meanService: 1, servers: 1) == nil)
    #expect(ClosedNetwork(demands: [-1], thinkTime: 1, population: 1) == nil)
    #expect(ClosedNetwork(demands: [0], thinkTime: 0, population: 1) == nil)
    #expect(
      BatchingChain(
        arrivalRate: 5, maximumBatch: 32, iterationBase: 0.02, iterationPerSequence: 0.0005,
        meanOutputTokens: 200) == nil)
    #expect(TransientQueue(arrivalRate: 1e9, meanService: 1, servers: 1, time: 1e9) == nil)
    #expect(TransientQueue(arrivalRate: 1, meanService: 1, servers: 1, time: -1) == nil)
    #expect(
      WaitApproximation.kingmanBound(
        arrivalRate: 1, meanService: 1, arrivalVariation: 1, serviceVariation: 1) == nil)
  }

  @Test func availability() {
    let part = Availability.component(meanTimeBetweenFailures: 999, meanTimeToRepair: 1)
    #expect(near(part, 0.999))
    #expect(near(Availability.series([0.999, 0.99]), 0.98901))
    #expect(near(Availability.parallel([0.9, 0.8]), 0.98))
    // Two of three: 3 p^2 (1 - p) + p^3.
    #expect(near(Availability.atLeast(2, of: 3, share: 0.9), 0.972))
    #expect(near(Availability.atLeast(1, of: [0.9, 0.8]), 0.98))
    #expect(near(Availability.atLeast(2, of: [0.9, 0.8]), 0.72))
    #expect(Availability.atLeast(3, of: [0.9, 0.8]) == 0)
    #expect(Availability.atLeast(0, of: []) == 1)
    #expect(Availability.series([1.2]) == nil)
    #expect(Availability.component(meanTimeBetweenFailures: 0, meanTimeToRepair: 0) == nil)
    #expect(near(Availability.downtime(0.999, in: 8_760), 8.76, 1e-9))
  }
}
