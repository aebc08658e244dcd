import Documents
import Foundation
import Inference

/// The rows of published tables, from the fixtures or the directory `BERTH_TRUTH` names.
struct PublishedRows {
  var accelerators: [String: Accelerator] = [:]
  var models: [String: ModelArchitecture] = [:]
  var measurements: [PublishedRow] = []

  init() throws {
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/inference")
    let folder = ProcessInfo.processInfo.environment["BERTH_TRUTH"].map { URL(filePath: $0) }
    func rows(_ name: String) throws -> [[String: String]] {
      let given = folder?.appending(path: name)
      let file = given.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
      let text = try String(
        contentsOf: file ?? fixtures.appending(path: name), encoding: .utf8)
      return PublishedRows.parse(text)
    }
    for row in try rows("gpu-specs.csv") {
      if let value = PublishedRows.accelerator(row) { accelerators[value.name] = value }
    }
    for row in try rows("llm-models.csv") {
      if let value = PublishedRows.model(row) { models[value.name] = value }
    }
    let name = "gpu-throughput-calibration.csv"
    let given = folder?.appending(path: name)
    let file = given.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
    let text = try String(contentsOf: file ?? fixtures.appending(path: name), encoding: .utf8)
    let diagnostics = Diagnostics()
    if let table = CSVTable.parse(text: text, file: name, diagnostics: diagnostics) {
      measurements = PublishedRow.rows(of: table, diagnostics: diagnostics)
    }
    try diagnostics.throwIfNeeded()
  }

  var known: KnownHardware { KnownHardware(accelerators: accelerators, models: models) }

  static func accelerator(_ row: [String: String]) -> Accelerator? {
    func number(_ key: String) -> Double? { row[key].flatMap(Double.init) }
    guard let name = row["gpu"], let memory = number("memory_gb"),
      let bandwidth = number("memory_bw_gb_s"),
      let half = number("bf16_tflops") ?? number("fp16_tflops")
    else { return nil }
    var accelerator = Accelerator(
      name: name, memoryGigabytes: memory, memoryBandwidth: bandwidth * 1e9,
      halfRate: half * 1e12, fp8Rate: number("fp8_tflops").map { $0 * 1e12 },
      int8Rate: number("int8_tops").map { $0 * 1e12 },
      fp4Rate: number("fp4_tflops").map { $0 * 1e12 },
      interconnect: Interconnect(
        named: row["interconnect"] ?? "",
        bidirectionalGigabytes: number("interconnect_gb_s_bidir_per_gpu"),
        pcieGeneration: row["pcie_gen"].flatMap { Int($0) }))
    accelerator?.thermalPower = number("tdp_w")
    return accelerator
  }

  static func model(_ row: [String: String]) -> ModelArchitecture? {
    func whole(_ key: String) -> Int? { row[key].flatMap { Int($0) } }
    guard let name = row["model"], let layers = whole("layers"), let hidden = whole("hidden"),
      let heads = whole("heads"), let keyValueHeads = whole("kv_heads") ?? whole("heads"),
      let vocabulary = whole("vocab"), let context = whole("context_length")
    else { return nil }
    let latent = whole("mla_kv_lora_rank").map {
      ModelArchitecture.LatentAttention(
        rank: $0, queryRank: whole("mla_q_lora_rank"),
        rotaryDimension: whole("mla_qk_rope_dim") ?? 0,
        plainDimension: whole("mla_qk_nope_dim") ?? 0, valueDimension: whole("mla_v_dim") ?? 0)
    }
    let experts = whole("n_experts").map {
      ModelArchitecture.Experts(
        count: $0, perToken: whole("experts_per_token") ?? 0,
        intermediate: whole("moe_intermediate") ?? 0,
        sharedIntermediate: whole("shared_intermediate") ?? 0,
        layers: whole("moe_layers") ?? 0)
    }
    return ModelArchitecture(
      name: name, layers: layers, hidden: hidden, heads: heads, keyValueHeads: keyValueHeads,
      headDimension: whole("head_dim") ?? hidden / heads,
      intermediate: whole("dense_intermediate") ?? 0, vocabulary: vocabulary,
      contextLength: context, latentAttention: latent, experts: experts,
      tiedEmbeddings: row["tie_embeddings"] == "yes",
      publishedParameters: row["total_params_b"].flatMap(Double.init).map { $0 * 1e9 })
  }

  /// Rows of a comma-separated text with quoted fields.
  static func parse(_ text: String) -> [[String: String]] {
    var lines: [[String]] = []
    var line: [String] = []
    var field = ""
    var quoted = false
    for character in text {
      if quoted {
        if character == "\"" { quoted = false } else { field.append(character) }
      } else if character == "\"" {
        quoted = true
      } else if character == "," {
        line.append(field)
        field = ""
      } else if character.isNewline {
        line.append(field)
        lines.append(line)
        line = []
        field = ""
      } else {
        field.append(character)
      }
    }
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { values in
      Dictionary(zip(header, values), uniquingKeysWith: { first, _ in first })
    }
  }
}
