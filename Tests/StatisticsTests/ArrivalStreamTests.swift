import Statistics
import Testing

@Suite struct ArrivalStreamTests {
  private func times(_ process: ArrivalProcess, _ count: Int, seed: UInt64 = 3) throws -> [Double] {
    var arrivals = try #require(
      ArrivalStream(process, using: RandomStream(seed: seed, name: "arrivals")))
    return (0..<count).map { _ in arrivals.next() }
  }

  private func gaps(_ times: [Double]) -> [Double] { zip(times.dropFirst(), times).map { $0 - $1 } }

  /// Mean within 4.5 standard errors, and the coefficient of variation near what was asked for.
  @Test(arguments: [0.0, 0.4, 1, 2.5]) func renewalGaps(_ variation: Double) throws {
    let gaps = gaps(try times(.renewal(rate: 4, variation: .variation(variation)), 200_000))
    let estimate = MeanEstimate(gaps)
    #expect((estimate.mean - 0.25).magnitude <= 4.5 * 0.25 * variation / 447 + 1e-9)
    let spread = (estimate.variance ?? .nan).squareRoot() / estimate.mean
    #expect((spread - variation).magnitude < 0.03 * variation + 1e-6)
    #expect(gaps.allSatisfy { $0 >= 0 })
  }

  @Test func weibullGaps() throws {
    let gaps = gaps(try times(.renewal(rate: 2, variation: .weibull(shape: 0.7)), 200_000))
    let law = try #require(Weibull(shape: 0.7, scale: 1))
    #expect((MeanEstimate(gaps).mean / 0.5 - 1).magnitude < 4.5 * law.coefficientOfVariation / 447)
  }

  @Test func poissonIsExponential() throws {
    let sorted = gaps(try times(.poisson(rate: 4), 100_001)).sorted()
    let distance = ZigguratTests.kolmogorovSmirnov(sorted) { 1 - Elementary.exp(-4 * $0) }
    #expect(distance < 1.949 / 316.2)
  }

  /// The mean rate of the chain, and more variance of counts than a Poisson process has.
  @Test func modulatedRates() throws {
    let process = ArrivalProcess.modulated(
      rates: [9, 0, 2], switching: [[0, 0.5, 0.5], [1, 0, 0], [0, 1, 0]])
    let rate = try #require(process.meanRate)
    // Shares by hand: phase 0: pi0 (1) = pi1; pi2 = pi0 / 2; so 0.4, 0.4, 0.2.
    #expect((rate - 4).magnitude < 1e-12)
    let times = try times(process, 200_000)
    #expect(((times.last ?? 0) * rate / 200_000 - 1).magnitude < 0.03)
    let counts = MeanEstimate(counts(times, width: 10))
    #expect((counts.variance ?? 0) > 2 * counts.mean)
  }

  private func counts(_ times: [Double], width: Double) -> [Double] {
    var counts = Array(repeating: 0.0, count: Int((times.last ?? 0) / width))
    for time in times where Int(time / width) < counts.count { counts[Int(time / width)] += 1 }
    return counts
  }

  /// Hour by hour the expected number, with time zone and start hour.
  @Test func weeklyProfile() throws {
    let rates = (0..<168).map { $0 % 24 < 8 ? 0.0 : Double($0 % 24) * 40 }
    let profile = WeeklyRates(rates: rates, offsetHours: 2, startHour: 165, unitsPerHour: 1)
    // 165 + 2 = 167: the last hour of the local week, then Monday.
    #expect(profile.rate(at: 0.5) == 920)
    #expect(profile.rate(at: 1.5) == 0)
    #expect(profile.rate(at: 9.5) == 320)
    let counts = counts(try times(.weekly(profile, variation: .variation(1)), 60_000), width: 1)
    for (hour, count) in counts.prefix(120).enumerated() {
      let expected = rates[(167 + hour) % 168]
      #expect((count - expected).magnitude <= 4.5 * expected.squareRoot(), "hour \(hour)")
    }
    // Constant gaps in operational time: the counts are exact to one.
    let even = self.counts(try times(.weekly(profile, variation: .variation(0)), 60_000), width: 1)
    for (hour, count) in even.prefix(120).enumerated() {
      #expect((count - rates[(167 + hour) % 168]).magnitude <= 1)
    }
  }

  @Test func traceAndBatches() throws {
    #expect(try times(.trace(times: [1, 2, 2, 6], speed: 2), 5) == [0.5, 1, 1, 3, .infinity])
    let three = try times(.batches(of: .trace(times: [1, 4], speed: 1), size: .constant(3)), 8)
    #expect(three == [1, 1, 1, 4, 4, 4, .infinity, .infinity])
    for size in [BatchSize.geometric(mean: 4), .uniform(2, 6), .constant(4)] {
      let process = ArrivalProcess.batches(of: .poisson(rate: 1), size: size)
      #expect(process.meanRate == 4)
      let times = try times(process, 200_000)
      #expect(((times.last ?? 0) / 50_000 - 1).magnitude < 0.03)
    }
  }

  @Test func sameSeedSameTimes() throws {
    let process = ArrivalProcess.modulated(rates: [9, 1], switching: [[0, 0.5], [1, 0]])
    #expect(try times(process, 1_000) == times(process, 1_000))
    #expect(try times(process, 10) != times(process, 10, seed: 4))
  }

  @Test func outOfRange() {
    let week = WeeklyRates(rates: [1, 2])
    let bad: [ArrivalProcess] = [
      .poisson(rate: -1), .poisson(rate: .nan), .renewal(rate: 1, variation: .variation(-1)),
      .renewal(rate: 1, variation: .weibull(shape: 0)), .modulated(rates: [], switching: []),
      .modulated(rates: [1, 2], switching: [[0, 1]]), .weekly(week, variation: .variation(1)),
      .trace(times: [2, 1], speed: 1), .trace(times: [1], speed: 0),
      .batches(of: .poisson(rate: 1), size: .constant(0)),
    ]
    for process in bad {
      #expect(ArrivalStream(process, using: RandomStream(seed: 1, name: "a")) == nil)
      #expect(process.meanRate == nil)
    }
    // No arrivals at all is a process too, its first one never comes.
    var silent = ArrivalStream(.poisson(rate: 0), using: RandomStream(seed: 1, name: "a"))
    #expect(silent?.next() == .infinity)
  }
}
