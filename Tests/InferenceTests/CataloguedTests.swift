import Catalog
import Inference
import Testing

@Suite struct CataloguedTests {
  @Test func rowsOfTheCatalogueBecomeHardwareAndModels() throws {
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let accelerators = catalogue.accelerators.compactMap(Accelerator.init)
    #expect(accelerators.count >= 40)
    let h100 = try #require(catalogue.accelerator(named: "H100 SXM").flatMap(Accelerator.init))
    #expect(h100.memoryBytes == 80 * 1_073_741_824)
    #expect(h100.interconnect == Interconnect(kind: .nvlink, bytesPerSecond: 450e9))
    let l40s = try #require(catalogue.accelerator(named: "L40S").flatMap(Accelerator.init))
    #expect(l40s.interconnect?.kind == .pcie)
    let models = catalogue.architectures.compactMap(ModelArchitecture.init)
    #expect(models.count >= 50)
    for row in catalogue.architectures where row.type.contains("hybrid") {
      #expect(ModelArchitecture(row) == nil)
    }
    let llama = try #require(
      catalogue.architecture(ofModel: "llama-3.3-70b").flatMap(ModelArchitecture.init))
    #expect(llama.name == "Llama-3.3-70B" && llama.layers == 80)
    let setup = ServingSetup(
      model: llama, accelerator: h100, parallelism: .init(tensor: 4), precision: .bf16)
    #expect(setup.memory.fits(contextTokens: 32_768))
    let deepSeek = catalogue.architectures.first { $0.name == "DeepSeek-V3" }
    #expect(deepSeek.flatMap(ModelArchitecture.init)?.latentAttention?.rank == 512)
    let gptJ = catalogue.architectures.first { $0.name == "GPT-J-6B" }.flatMap(
      ModelArchitecture.init)
    #expect(gptJ?.gatesMLP == false && llama.gatesMLP)
  }

  @Test func checkpointsNameTheirPrecision() {
    #expect(Precision(checkpoint: "mxfp4 (MoE) + bf16") == .mxfp4)
    #expect(Precision(checkpoint: "fp16") == .bf16)
    #expect(Precision(checkpoint: "fp8") == .fp8)
    #expect(Precision(checkpoint: "") == nil)
  }
}
