import Catalog
import Documents

/// The model that a model server's command line names, and what the catalogue knows it as.
enum ServedModel {
  /// Value of `--model`, `--model-id` or `--model-path`; nil when the command has none.
  static func name(inCommand command: String) -> String? {
    let words = command.split(whereSeparator: { $0 == " " || $0 == "=" })
    for (index, word) in words.enumerated()
    where ["--model", "--model-id", "--model-path"].contains(word) && index + 1 < words.count {
      return String(words[index + 1])
    }
    // `vllm serve MODEL`
    if let index = words.firstIndex(of: "serve"), index + 1 < words.count,
      !words[index + 1].hasPrefix("-")
    {
      return String(words[index + 1])
    }
    return nil
  }

  /// Value of a variable that names the model; nil when it names none.
  static func name(in variable: ComposeService.Variable) -> String? {
    let names = ["MODEL", "MODEL_NAME", "MODEL_ID", "HF_MODEL", "HF_MODEL_ID", "VLLM_MODEL"]
    guard names.contains(variable.name.uppercased()), let value = variable.value,
      let resolved = Interpolation.resolve(value), !resolved.isEmpty
    else { return nil }
    return resolved
  }

  /// Name in the catalogue: an alias of its weights, or a last part that begins with it; the longest such name.
  static func catalogueName(_ name: String, in catalogue: Catalogue) -> String? {
    let wanted = name.lowercased()
    let last = wanted.split(separator: "/").last.map(String.init) ?? wanted
    var best: String?
    for model in catalogue.modelNames {
      let aliases = catalogue.aliases(ofModel: model, kind: "weights").map {
        $0.alias.lowercased()
      }
      guard !aliases.isEmpty else { continue }
      if aliases.contains(wanted) { return model }
      if last.hasPrefix(model.lowercased()), model.count > (best?.count ?? 0) { best = model }
    }
    return best
  }

  /// Server of one's own whose accelerators hold the weights with a fifth of room: the assumed one where it does, else the
  /// smallest; nil when the name of the model says no size, or no server does.
  static func server(for part: ImportedPart, in catalogue: Catalogue) -> String? {
    guard let model = part.model,
      let parameters = ModelMemoryRule.parameters(inCommand: model)
    else { return nil }
    return server(for: part, holding: parameters * 2 * 1.2, count: part.gpus ?? 1, in: catalogue)
      ?? server(for: part, holding: parameters * 2 * 1.2, count: nil, in: catalogue)
  }

  /// Whether the accelerators that a part asks for hold its model on a server; true where that is not known.
  static func holds(_ part: ImportedPart, on instance: String, in catalogue: Catalogue) -> Bool {
    guard let model = part.model, let count = part.gpus, count > 0,
      let parameters = ModelMemoryRule.parameters(inCommand: model),
      let gpu = catalogue.instance(provider: "self", named: instance)?.gpu,
      let card = catalogue.accelerators.first(where: { $0.name == gpu })
    else { return true }
    return card.memoryGB * Double(count) >= parameters * 2
  }

  /// Smallest server of one's own of which so many accelerators, or all for nil, hold the weights.
  private static func server(
    for part: ImportedPart, holding needed: Double, count: Int?, in catalogue: Catalogue
  ) -> String? {
    var best: (name: String, memory: Double)?
    for instance in catalogue.instances(provider: "self") {
      guard let gpu = instance.gpu,
        let card = catalogue.accelerators.first(where: { $0.name == gpu })
      else { continue }
      let memory = card.memoryGB * Double(count ?? instance.gpus)
      guard memory >= needed else { continue }
      if instance.name == part.placement.instance { return instance.name }
      if memory < (best?.memory ?? .infinity) { best = (instance.name, memory) }
    }
    return best?.name
  }
}
