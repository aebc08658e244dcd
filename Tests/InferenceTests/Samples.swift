import Inference
import Testing

/// Setups that several tests use.
enum Samples {
  static func accelerator(_ name: String) throws -> Accelerator {
    let half: [String: Double] = ["H100": 989.4e12, "A100": 312e12, "RTX 4090": 165.2e12]
    let bandwidth: [String: Double] = ["H100": 3350e9, "A100": 2039e9, "RTX 4090": 1008e9]
    let operations = try #require(half[name])
    let bytes = try #require(bandwidth[name])
    let link =
      name == "RTX 4090"
      ? Interconnect(kind: .pcie, bytesPerSecond: 32e9)
      : Interconnect(kind: .nvlink, bytesPerSecond: name == "H100" ? 450e9 : 300e9)
    var accelerator = try #require(
      Accelerator(
        name: name, memoryGigabytes: name == "RTX 4090" ? 24 : 80, memoryBandwidth: bytes,
        halfRate: operations, fp8Rate: name == "H100" ? 1978.9e12 : nil, interconnect: link))
    accelerator.thermalPower = ["H100": 700, "A100": 400, "RTX 4090": 450][name]
    return accelerator
  }

  static func llama8B() throws -> ModelArchitecture {
    try #require(
      ModelArchitecture(
        name: "Llama-3.1-8B", layers: 32, hidden: 4096, heads: 32, keyValueHeads: 8,
        headDimension: 128, intermediate: 14336, vocabulary: 128_256, contextLength: 131_072,
        publishedParameters: 8.03e9))
  }

  static func mixtral() throws -> ModelArchitecture {
    try #require(
      ModelArchitecture(
        name: "Mixtral-8x7B", layers: 32, hidden: 4096, heads: 32, keyValueHeads: 8,
        headDimension: 128, intermediate: 0, vocabulary: 32_000, contextLength: 32_768,
        experts: .init(
          count: 8, perToken: 2, intermediate: 14336, sharedIntermediate: 0, layers: 32),
        publishedParameters: 46.7e9))
  }

  static func setup(_ accelerator: String = "H100", tokenBudget: Int = 2048) throws
    -> ServingSetup
  {
    ServingSetup(
      model: try llama8B(), accelerator: try self.accelerator(accelerator),
      tokenBudget: tokenBudget, maxSequences: 128)
  }
}
