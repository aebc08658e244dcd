import Documents

/// Reads LiteLLM's price map: an object of models, each with a provider and prices a token.
///
/// A model is placed by the names that `Data/models/aliases.csv` gives it at the provider's service. Four fields have a
/// meter: input, output, cached read and cache write. Every other field of money (batch, priority, long context, images,
/// sessions) and every unknown provider or model is listed. A price of zero is listed too: the map writes zero where it
/// does not know.
struct LiteLLMFeed {
  private static let services = [
    "anthropic": "anthropic-api", "openai": "openai-api", "bedrock": "aws-bedrock",
    "bedrock_converse": "aws-bedrock", "azure": "azure-openai",
  ]
  private static let units = [
    "input_cost_per_token": "1M input tokens", "output_cost_per_token": "1M output tokens",
    "cache_read_input_token_cost": "1M cached input tokens read",
    "cache_creation_input_token_cost": "1M cache write tokens",
  ]
  /// Geographies that stand before or inside a name.
  private static let geographies = ["us", "eu", "apac", "au", "jp", "global"]

  private let models: [String: String]

  init(_ catalogue: Catalogue) {
    var models: [String: String] = [:]
    for model in catalogue.modelNames {
      for alias in catalogue.aliases(ofModel: model, kind: "sku") {
        models["\(alias.owner)|\(alias.alias)"] = model
      }
    }
    self.models = models
  }

  func read(_ file: SourceFile, into reading: inout FeedReading, diagnostics: Diagnostics) {
    guard let root = JSONText.node(of: file, diagnostics: diagnostics) else { return }
    guard case .mapping(let map) = root else {
      diagnostics.error(
        "litellm", "the price map is an object of models, this is \(root.shortDescription)",
        at: root.location)
      return
    }
    // The map explains its own fields under this name.
    for pair in map.pairs where pair.key != "sample_spec" {
      guard case .mapping(let entry) = pair.value else {
        reading.leave(pair.key, at: pair.keyLocation, because: "the entry is no object")
        continue
      }
      read(pair.key, entry, at: pair.keyLocation, file: file, into: &reading)
    }
  }

  private func read(
    _ name: String, _ entry: MappingNode, at place: SourceLocation, file: SourceFile,
    into reading: inout FeedReading
  ) {
    let provider = entry.text("litellm_provider") ?? ""
    guard let service = Self.service(of: provider) else {
      reading.leave(
        name, at: place,
        because: provider.isEmpty
          ? "the entry names no provider" : "no service of the catalogue is LiteLLM's `\(provider)`"
      )
      return
    }
    let (names, region) = Self.names(name, service: service)
    guard let model = names.compactMap({ models["\(service)|\($0)"] }).first else {
      reading.leave(
        name, at: place, because: "no model of the catalogue has this name at \(service)")
      return
    }
    let upstream = entry.text("source")
    for pair in entry.pairs where pair.key.contains("cost") || pair.key.contains("price") {
      let what = "\(name): \(pair.key)"
      guard let unit = Self.units[pair.key] else {
        reading.leave(
          what, at: pair.keyLocation, because: "the catalogue has no meter for `\(pair.key)`")
        continue
      }
      guard case .scalar(let scalar) = pair.value, !scalar.isQuoted,
        let price = DecimalPrice.money(scalar.text, times: 1_000_000)
      else {
        reading.leave(what, at: pair.value.location, because: "this is no price")
        continue
      }
      guard price > .zero else {
        reading.leave(
          what, at: pair.value.location, because: "a price of zero is not taken for a gift")
        continue
      }
      reading.take(
        ImportedPrice(
          article: .init(
            service: service, sku: model, region: region, unit: unit, term: "on_demand"),
          price: price,
          source: "LiteLLM \(FileName.last(of: file.path))"
            + (upstream.map { "; upstream \($0)" } ?? ""),
          confidence: upstream == nil ? .medium : .high, notes: "vendor SKU \(name)",
          location: pair.value.location))
    }
  }

  private static func service(of provider: String) -> String? {
    services[provider] ?? (provider.hasPrefix("vertex_ai") ? "gcp-vertex-ai" : nil)
  }

  /// The names a model may go by, and the geography that the name says.
  private static func names(_ name: String, service: String) -> ([String], String) {
    var parts = name.split(separator: "/").map(String.init)
    var region = service == "aws-bedrock" ? "us" : "global"
    var names = [name]
    if parts.count > 1 {
      parts.removeFirst()
      // `azure/eu/gpt-5-mini`, `bedrock/eu-central-1/…`
      if parts.count > 1, let place = parts.first {
        region = place.hasPrefix("global") ? "global" : place
        names.append("\(name.prefix { $0 != "/" })/\(parts.dropFirst().joined(separator: "/"))")
        parts.removeFirst()
      }
      names.append(parts.joined(separator: "/"))
    }
    let last = parts.joined(separator: "/")
    if let dot = last.firstIndex(of: "."), geographies.contains(String(last[..<dot])) {
      region = String(last[..<dot])
      names.append(String(last[last.index(after: dot)...]))
    }
    return (names, region)
  }
}
