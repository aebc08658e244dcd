import ArgumentParser
import Catalog
import Documents
import Inference

/// Options that several `berth inference` commands share: model, engine and factors.
struct InferenceModelArguments: ParsableArguments {
  @Option(name: .long, help: "A model of the catalogue, or a Hugging Face `config.json`.")
  var model: String
  @Option(
    name: .long, help: "vllm, sglang, tensorrt-llm, or an older one such as tensorrt-llm-2024.")
  var engine = "vllm"
  @Option(name: .long, help: ArgumentHelp("Factors that `calibrate` wrote.", valueName: "file"))
  var factors: String?
  @OptionGroup var catalogueOptions: CatalogueOptions

  /// The catalogue's accelerators and models.
  static func known(_ catalogue: Catalogue) -> KnownHardware { KnownHardware(catalogue) }

  func engineGeneration() throws -> EngineGeneration {
    guard let found = EngineGeneration(named: engine) else {
      let names = EngineGeneration.all.map(\.name)
      throw InferenceFailure.unknown("engine", engine, among: names)
    }
    return found
  }

  func readFactors() throws -> EfficiencyFactors {
    guard let factors else { return .calibrated }
    return try InferenceFailure.reading { diagnostics in
      SourceFile.read(path: factors, diagnostics: diagnostics).flatMap {
        CSVTable.parse(text: $0.text, file: $0.path, diagnostics: diagnostics)
      }.flatMap { FactorTable.read($0, diagnostics: diagnostics) }
    }
  }

  func architecture(_ catalogue: Catalogue) throws -> ModelArchitecture {
    if model.hasSuffix(".json") || model.contains("/") && model.hasPrefix(".") {
      return try InferenceFailure.reading { diagnostics in
        guard let file = SourceFile.read(path: model, diagnostics: diagnostics),
          let node = YAMLDocument.parse(
            text: file.text, file: file.path, diagnostics: diagnostics)
        else { return nil }
        let found = ModelArchitecture(huggingFace: node, name: model, diagnostics: diagnostics)
        if found == nil, diagnostics.all.isEmpty {
          diagnostics.error("config", "`\(model)` states dimensions no model can have")
        }
        return found
      }
    }
    let known = KnownHardware(catalogue)
    if let exact = known.models[model] { return exact }
    if let row = catalogue.architecture(ofModel: model), let found = ModelArchitecture(row) {
      return found
    }
    let names = known.models.keys.sorted()
    if let name = names.first(where: { $0.lowercased() == model.lowercased() }),
      let found = known.models[name]
    {
      return found
    }
    throw InferenceFailure.unknown("model with known dimensions", model, among: names)
  }

  static func accelerator(_ name: String, _ known: KnownHardware) throws -> Accelerator {
    if let exact = known.accelerators[name] { return exact }
    let names = known.accelerators.keys.sorted()
    // "H100" means the SXM module, the one most servers hold.
    let folded = name.lowercased()
    for candidate in [folded, folded + " sxm", folded + " 80gb sxm"] {
      if let match = names.first(where: { $0.lowercased() == candidate }),
        let found = known.accelerators[match]
      {
        return found
      }
    }
    throw InferenceFailure.unknown("accelerator with known rates", name, among: names)
  }

  static func precision(_ text: String) throws -> Precision {
    guard let found = Precision(named: text) else {
      throw InferenceFailure.unknown("precision", text, among: Precision.allCases.map(\.rawValue))
    }
    return found
  }
}

/// Errors of `berth inference`.
enum InferenceFailure {
  static func unknown(_ kind: String, _ name: String, among names: [String]) -> InputError {
    InputError([
      Diagnostic(
        code: "unknown-name", "there is no \(kind) `\(name)`",
        hint: NearestName.among(names, to: name).map { "the nearest is `\($0)`" }
          ?? "known: \(names.prefix(12).joined(separator: ", "))")
    ])
  }

  static func bad(_ message: String, hint: String? = nil) -> InputError {
    InputError([Diagnostic(code: "usage", message, hint: hint)])
  }

  /// What a reader yields, or all problems it reported.
  static func reading<Value>(_ read: (Diagnostics) -> Value?) throws -> Value {
    let diagnostics = Diagnostics()
    let value = read(diagnostics)
    try diagnostics.throwIfNeeded()
    guard let value else { throw InputError(diagnostics.all) }
    return value
  }
}
