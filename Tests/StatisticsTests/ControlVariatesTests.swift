import Statistics
import Testing

/// The adjusted mean against regressions by hand, known means and its own interval.
struct ControlVariatesTests {
  private func normals(_ stream: inout RandomStream, _ count: Int) -> [Double] {
    (0..<count).map { _ in Normal.standardQuantile(stream.uniform()) }
  }

  /// Five points and one control, worked out by hand: x̄ 3, ȳ 5.2, Sxx 10, Sxy 14, β 1.4.
  @Test func oneControlByHand() throws {
    let y: [Double] = [2, 4, 6, 6, 8]
    let x: [Double] = [1, 2, 3, 4, 5]
    let found = try #require(
      ControlVariates(observations: y, controls: x.map { [$0] }, knownMeans: [2.5]))
    #expect((found.coefficients[0] - 1.4).magnitude < 1e-12)
    #expect((found.estimate - (5.2 - 1.4 * 0.5)).magnitude < 1e-12)
    // Syy 20.8, residual 20.8 − 19.6 = 1.2 with three degrees; spread 1/5 + 0.25/10.
    #expect((found.standardError * found.standardError - 0.4 * 0.225).magnitude < 1e-12)
    #expect(found.degreesOfFreedom == 3)
    #expect((try #require(found.remainingVariance) - 0.4 / 5.2).magnitude < 1e-12)
    let interval = try #require(found.interval())
    // t with three degrees at 97.5 %.
    #expect((interval.high - found.estimate - 3.182446305284263 * 0.3).magnitude < 1e-9)
    #expect(interval.contains(found.estimate))
  }

  /// What the controls explain entirely is known exactly.
  @Test func aLinearTruthIsExact() throws {
    var stream = RandomStream(seed: 4, name: "controls")
    let rows = (0..<12).map { _ in normals(&stream, 3) }
    let y = rows.map { 7 + 2 * $0[0] - 3 * $0[1] + 0.5 * $0[2] }
    let found = try #require(
      ControlVariates(observations: y, controls: rows, knownMeans: [1, 2, 4]))
    #expect((found.estimate - (7 + 2 - 6 + 2)).magnitude < 1e-10)
    #expect(found.standardError < 1e-10)
    for (value, expected) in zip(found.coefficients, [2, -3, 0.5]) {
      #expect((value - expected).magnitude < 1e-10)
    }
  }

  @Test func withoutControlsItIsTheMean() throws {
    let y: [Double] = [1, 4, 2, 8]
    let found = try #require(
      ControlVariates(observations: y, controls: y.map { _ in [] }, knownMeans: []))
    let plain = try #require(MeanEstimate(y).interval())
    let interval = try #require(found.interval())
    #expect((interval.low - plain.low).magnitude < 1e-12)
    #expect((interval.high - plain.high).magnitude < 1e-12)
    #expect(found.remainingVariance == 1)
  }

  /// Intervals at 95 % cover the truth within the 99 % binomial band, and the variance falls as
  /// Lavenberg and Welch say: (1 − R²)(n − 2)/(n − q − 2).
  @Test(arguments: [UInt64(1), 20])
  func coverageAndVariance(seed: UInt64) throws {
    let n = 20
    var stream = RandomStream(seed: seed, name: "coverage")
    var covered = 0
    var adjusted = MeanEstimate()
    var raw = MeanEstimate()
    for _ in 0..<2_000 {
      let rows = (0..<n).map { _ in normals(&stream, 2) }
      let own = normals(&stream, n)
      let y = zip(rows, own).map { 3 + 2 * $0[0] - $0[1] + $1 }
      let found = try #require(
        ControlVariates(observations: y, controls: rows, knownMeans: [0, 0]))
      if try #require(found.interval()).contains(3) { covered += 1 }
      adjusted.add(found.estimate)
      raw.add(y.reduce(0, +) / Double(n))
    }
    // 2.576 √(0.95 × 0.05 × 2000) = 25.1
    #expect((1_875...1_925).contains(covered), "\(covered)")
    let ratio = try #require(adjusted.variance) / #require(raw.variance)
    let expected = 1.0 / 6 * 18 / 16
    #expect((ratio / expected - 1).magnitude < 0.15, "\(ratio) against \(expected)")
  }

  /// The mean of exp(U) is e − 1; U explains 98 % of it.
  @Test func anIntegralIsFoundWithFewDraws() throws {
    var stream = RandomStream(seed: 9, name: "integral")
    let draws = (0..<1_000).map { _ in stream.uniform() }
    let found = try #require(
      ControlVariates(
        observations: draws.map(Elementary.exp), controls: draws.map { [$0] }, knownMeans: [0.5]))
    let truth = Elementary.exp(1) - 1
    #expect((found.estimate - truth).magnitude < 4 * found.standardError)
    #expect(found.standardError < 0.0025)
    let left = try #require(found.remainingVariance)
    // 1 − R² = 0.0163 (Var e^U = (e² − 4e + 3)/2 = 0.2420, Cov = (3 − e)/2 = 0.1409).
    #expect((left - 0.0163).magnitude < 0.003)
  }

  @Test func whatCannotBeRegressedIsNil() {
    let y: [Double] = [1, 2, 4, 3]
    func made(_ controls: [[Double]], _ means: [Double]) -> ControlVariates? {
      ControlVariates(observations: y, controls: controls, knownMeans: means)
    }
    #expect(made([[1], [1], [1], [1]], [1]) == nil)
    #expect(made([[1, 2], [2, 4], [3, 6], [5, 10]], [1, 2]) == nil)
    #expect(made([[1, 2, 0], [2, 1, 1], [3, 6, 7], [5, 1, 2]], [1, 2, 3]) == nil)
    #expect(made([[1], [2], [3]], [1]) == nil)
    #expect(made([[1], [2], [3], [4, 5]], [1]) == nil)
    #expect(made([[1], [2], [.nan], [4]], [1]) == nil)
    #expect(made([[1], [2], [3], [4]], [.infinity]) == nil)
    #expect(made([[1], [2], [3], [4]], [1]) != nil)
  }
}
