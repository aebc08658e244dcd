import Inference
import Testing

@Suite struct ModelArchitectureTests {
  /// Dimensions alone give every published number of parameters within 2 %.
  @Test func dimensionsGiveThePublishedParameters() throws {
    let models = try PublishedRows().models
    #expect(models.count >= 10)
    for name in models.keys.sorted() {
      let model = try #require(models[name])
      guard let published = model.publishedParameters else { continue }
      // Rows that do not state their layers in full (hybrids, gated variants) are left out.
      guard !name.hasPrefix("Qwen3.5"), !name.hasPrefix("Nemotron"), !name.hasPrefix("Gemma-4"),
        !name.hasPrefix("Falcon"), !name.hasPrefix("BLOOM"), !name.hasPrefix("GPT-J"),
        published > 2e9, !name.contains("NAS"), !name.contains("Nemotron")
      else { continue }
      // Maverick has experts in every other layer only.
      let ratio = model.computedParameters / published
      #expect(ratio > 0.95 && ratio < 1.05, "\(name): \(ratio)")
    }
  }

  @Test func cacheSizes() throws {
    #expect(try Samples.llama8B().keyValueElements * 2 == 131_072)
    let deepSeek = try #require(try PublishedRows().models["DeepSeek-V3"])
    #expect(deepSeek.keyValueElements == 61 * 576)
    #expect(deepSeek.keyValueShards(tensor: 8) == 1)
    #expect(try Samples.llama8B().keyValueShards(tensor: 16) == 8)
  }

  @Test func impossibleDimensionsAreRefused() {
    func model(
      layers: Int = 2, intermediate: Int = 64, experts: ModelArchitecture.Experts? = nil
    ) -> ModelArchitecture? {
      ModelArchitecture(
        name: "x", layers: layers, hidden: 8, heads: 2, keyValueHeads: 1, headDimension: 4,
        intermediate: intermediate, vocabulary: 10, contextLength: 10, experts: experts)
    }
    #expect(model() != nil)
    #expect(model(layers: 0) == nil)
    #expect(model(layers: .max) == nil)
    #expect(model(intermediate: -1) == nil)
    #expect(model(intermediate: 0) == nil)
    let tooMany = ModelArchitecture.Experts(
      count: 4, perToken: 5, intermediate: 8, sharedIntermediate: 0, layers: 2)
    #expect(model(experts: tooMany) == nil)
  }

  @Test func precisionsByTheirUsualNames() {
    #expect(Precision(named: "FP16") == .bf16)
    #expect(Precision(named: "awq") == .int4)
    #expect(Precision(named: "nvfp4") == .nvfp4)
    #expect(Precision(named: "fp12") == nil)
    #expect(Precision.mxfp4.bytesOutsideExperts == 2)
  }
}
