import Statistics
import Testing
import Workloads

@testable import Simulation

/// The engine's gaps and tokens are those that a fitted profile promises.
struct BurstsTests {
  @Test func gapsHaveTheVariation() throws {
    let bursts = Burstiness(interarrivalCV: 4, dispersion: 12, correlationTime: 10)
    var streams = try #require(
      BurstStreams(
        bursts, rate: 2, warmUp: RandomStream(seed: 1, name: "warm-up"),
        measured: RandomStream(seed: 1, name: "measured")))
    for _ in 0..<100 { #expect(streams.gap(isWarmUp: true) >= 0) }
    let gaps = (0..<1_000_000).map { _ in streams.gap(isWarmUp: false) }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let squares = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)
    #expect(abs(mean * 2 - 1) < 0.03)
    #expect(abs(squares.squareRoot() / mean / 4 - 1) < 0.05)
  }

  /// Measured runs come at the same times however long the warm-up was.
  @Test func theWarmUpDoesNotShiftThem() throws {
    let bursts = Burstiness(interarrivalCV: 4, dispersion: 12)
    func gaps(afterWarmUp count: Int) throws -> [Double] {
      var streams = try #require(
        BurstStreams(
          bursts, rate: 2, warmUp: RandomStream(seed: 1, name: "warm-up"),
          measured: RandomStream(seed: 1, name: "measured")))
      for _ in 0..<count { _ = streams.gap(isWarmUp: true) }
      return (0..<50).map { _ in streams.gap(isWarmUp: false) }
    }
    #expect(try gaps(afterWarmUp: 3) == gaps(afterWarmUp: 400))
  }

  @Test func tokensFollowTheQuantiles() throws {
    let table = try #require(
      QuantileTable([
        .init(fraction: 0, value: 3), .init(fraction: 0.5, value: 100),
        .init(fraction: 1, value: 900),
      ]))
    var sampler = RunSampler(inputTokens: .constant(table.mean))
    sampler.inputQuantiles = table
    let draws = RunDraws(sampler, seed: 1)
    let tokens = (0..<100_000).map { Double(draws.tokens($0, step: 0).input) }.sorted()
    #expect(abs(tokens[50_000] - 100) < 3)
    #expect(tokens.first.map { $0 >= 3 } == true && tokens.last.map { $0 <= 900 } == true)
    #expect(abs(tokens.reduce(0, +) / 100_000 / table.mean - 1) < 0.01)
    #expect(abs(sampler.meanInputTokensPerRun - table.mean) < 1e-9)
  }
}
