import Inference
import Testing

@Suite struct MemoryFitTests {
  /// A vLLM 0.19 run reported 2,588 blocks on this card with these settings.
  @Test func blocksOfARealServer() throws {
    let setup = ServingSetup(
      model: try Samples.llama8B(), accelerator: try Samples.accelerator("RTX 4090"),
      tokenBudget: 2048, maxSequences: 256)
    let blocks = Double(setup.memory.blocks)
    #expect(blocks > 2_588 * 0.95 && blocks < 2_588 * 1.05, "\(blocks) blocks")
    #expect((setup.memory.visible / 25_250_627_584 - 1).magnitude < 0.005)
  }

  @Test func largeModelsDoNotFitAndSayByHowMuch() throws {
    let model = try #require(
      ModelArchitecture(
        name: "Llama-3.3-70B", layers: 80, hidden: 8192, heads: 64, keyValueHeads: 8,
        headDimension: 128, intermediate: 28672, vocabulary: 128_256, contextLength: 131_072,
        publishedParameters: 70.55e9))
    let h100 = try Samples.accelerator("H100")
    let one = ServingSetup(model: model, accelerator: h100).memory
    #expect(!one.fits(contextTokens: 1))
    #expect(one.blocks == 0)
    // 141 GB of weights against 75.8 usable.
    let missing = one.shortfall(contextTokens: 1)
    #expect(missing > 64e9 && missing < 75e9, "\(missing)")
    let four = ServingSetup(model: model, accelerator: h100, parallelism: .init(tensor: 4))
    #expect(four.memory.fits(contextTokens: 100_000))
    #expect(four.memory.cacheBytesPerToken == 327_680 / 4)
    let fp8 = ServingSetup(
      model: model, accelerator: h100, parallelism: .init(tensor: 2), precision: .fp8,
      cachePrecision: .fp8)
    #expect(fp8.memory.fits(contextTokens: 8_192))
    #expect(fp8.memory.shortfall(contextTokens: 100_000_000) > 1e9)
    #expect(fp8.memory.fits(contextTokens: -5))
  }

  @Test func moreMemoryNeverHoldsFewerTokens() throws {
    let model = try Samples.mixtral()
    var last = 0
    for gigabytes in stride(from: 8.0, through: 300, by: 4) {
      let card = try #require(
        Accelerator(
          name: "card", memoryGigabytes: gigabytes, memoryBandwidth: 1e12, halfRate: 1e14))
      for rule in [MemoryRule.vllm, .tensorRT] {
        var setup = ServingSetup(model: model, accelerator: card)
        setup.memoryRule = rule
        #expect(setup.memory.blocks >= 0)
        if rule == .vllm {
          #expect(setup.memory.tokens >= last)
          last = setup.memory.tokens
        }
      }
    }
    #expect(last > 0)
  }
}
