import Inference
import Testing

@Suite struct ServingCapacityTests {
  @Test func stateHoldsTheRateAskedFor() throws {
    let capacity = try #require(
      ServingCapacity(try Samples.setup(), promptTokens: 512, outputTokens: 128))
    let most = capacity.saturated.requestsPerSecond
    var step = 0.0
    for share in [0.2, 0.5, 0.9, 0.99] {
      let state = try #require(capacity.state(requestsPerSecond: most * share))
      #expect(state.requestsPerSecond >= most * share * (1 - 1e-9))
      #expect(state.step.total >= step)
      step = state.step.total
    }
    #expect(capacity.state(requestsPerSecond: most * 1.01) == nil)
    #expect(capacity.state(requestsPerSecond: -1) == nil)
  }

  @Test func boundsAreNamed() throws {
    var setup = try Samples.setup()
    setup.maxSequences = 16
    #expect(ServingCapacity(setup, promptTokens: 512, outputTokens: 128)?.bound == .sequences)
    setup.maxSequences = 4_096
    setup.tokenBudget = 65_536
    #expect(ServingCapacity(setup, promptTokens: 16_000, outputTokens: 4_000)?.bound == .cache)
    setup.tokenBudget = 256
    #expect(
      ServingCapacity(setup, promptTokens: 512, outputTokens: 128)?.bound == .tokenBudget)
    #expect(ServingCapacity(setup, promptTokens: 10_000_000, outputTokens: 128) == nil)
    #expect(ServingCapacity(setup, promptTokens: 0, outputTokens: 128) == nil)
  }

  @Test func cachedPrefixesRaiseTheRate() throws {
    let setup = try Samples.setup()
    let cold = try #require(
      ServingCapacity(setup, promptTokens: 2_000, outputTokens: 200)
    ).saturated.requestsPerSecond
    let warm = try #require(
      ServingCapacity(setup, promptTokens: 500, outputTokens: 200, cachedTokens: 1_500)
    ).saturated.requestsPerSecond
    #expect(warm > cold * 1.3)
  }

  /// 20 requests a second of 512/128 tokens are held by one H100 at below 40 ms a token.
  @Test func oneH100HoldsTheBenchmarkLoad() throws {
    let capacity = try #require(
      ServingCapacity(try Samples.setup(), promptTokens: 512, outputTokens: 128))
    let state = try #require(capacity.state(requestsPerSecond: 20))
    #expect(state.step.total < 0.040)
  }
}
