import Documents

/// One reading of a workload: assembles the profile from its sections.
struct WorkloadContext {
  let source: SourceFile
  let surroundings: WorkloadSurroundings
  let inputs: InputLayers
  /// Hash of each file that took part, by what it is.
  var hashes: [String] = []

  var diagnostics: Diagnostics { inputs.diagnostics }
  var log: InputLog { inputs.log }

  /// Stands where a value has an error, so that reading can go on; no profile with one leaves the reader.
  static let placeholder = Sourced(
    UncertainNumber(1), from: .result(method: "placeholder", error: nil))

  mutating func profile(like: String?) -> WorkloadProfile? {
    hashes = ["workload \(Digest.sha256(source.bytes))"]
    // The file itself must say these: nobody else can know them.
    let name = inputs.own?.slug("workload", required: true)
    let summary = inputs.own?.string("summary")
    if let name { log.add("workload", name.value, name.origin) }
    let interaction = interaction()
    let trace = trace()
    let traffic = traffic(trace)
    let users = users()
    let run = run(trace)
    let state = state()
    let models = models()
    let objectives = objectives()
    let data = data()
    let organisation = organisation()
    let compliance = compliance()
    let finance = finance()
    let weights = weights()
    guard let name, let interaction, let traffic, let run else { return nil }
    return WorkloadProfile(
      name: name.value, summary: summary?.value ?? name.value, like: like,
      interaction: interaction, traffic: traffic, users: users, run: run, state: state,
      models: models, objectives: objectives, data: data, organisation: organisation,
      compliance: compliance, finance: finance, weights: weights, trace: trace?.trace,
      inputs: log.records,
      contentHash: hashes.count == 1
        ? Digest.sha256(source.bytes) : Digest.sha256(hashes.joined(separator: "\n")))
  }

  private func interaction() -> Interaction? {
    let word = inputs.word(
      "interaction", among: ["sync", "stream", "async", "batch"], required: true)
    let deadline = inputs.quantity("deadline", .seconds, domain: .positive)
    switch word?.value {
    case "sync": return .sync
    case "stream": return .stream
    case "async": return .async
    case "batch":
      guard let deadline else {
        if !inputs.isOwn("deadline") { inputs.reportMissing("deadline") }
        return nil
      }
      return .batch(deadline: deadline.value.likely)
    default: return nil
    }
  }

  private func users() -> [CountryShare] {
    guard let (reader, archetype) = inputs.layer("users", required: true),
      let shares = reader.mapping("users")
    else { return [] }
    var result: [CountryShare] = []
    for pair in shares.pairs {
      guard let share = shares.exactQuantity(pair.key, .fraction, domain: .unitInterval) else {
        continue
      }
      if CountryCode.isValid(pair.key) {
        result.append(CountryShare(country: pair.key, share: share.value))
      } else {
        diagnostics.error(
          "country", "`\(pair.key)` is not a country code (ISO 3166 alpha-2)",
          at: pair.keyLocation,
          hint: CountryCode.suggestion(for: pair.key).map { "did you mean `\($0)`?" })
      }
    }
    log.add(
      "users",
      "{\(shares.pairs.map { "\($0.key): \($0.value.flowText)" }.joined(separator: ", "))}",
      inputs.origin(archetype, "users", reader))
    let sum = result.reduce(0) { $0 + $1.share }
    guard result.count == shares.pairs.count else { return result }
    guard abs(sum - 1) <= 0.005 else {
      diagnostics.error(
        "sum", "the shares of `users` sum to \(NumberFormat.percent(sum)), not to 100%",
        at: shares.location)
      return result
    }
    return result.map { CountryShare(country: $0.country, share: $0.share / sum) }
  }

  private func state() -> StateShape {
    let state = inputs.section("state")
    return StateShape(
      conversationBytes: state.quantity("conversation", .bytes, required: true)
        ?? Self.placeholder,
      retention: state.quantity("retention", .seconds, required: true) ?? Self.placeholder,
      documentBytes: state.quantity("documents", .bytes, required: true) ?? Self.placeholder)
  }

  private func models() -> [ModelChoice] {
    guard let (reader, archetype) = inputs.layer("models", required: true),
      let items = reader.sequence("models")
    else { return [] }
    var result: [ModelChoice] = []
    for (index, item) in items.enumerated() {
      var choice: ModelChoice?
      switch item {
      case .scalar(let scalar):
        choice = ModelChoice(name: scalar.text, location: scalar.location)
      default:
        guard
          let model = MappingReader(
            item, what: "a model", path: "models[\(index)]", diagnostics: diagnostics)
        else { continue }
        if let name = model.string("name", required: true) {
          choice = ModelChoice(
            name: name.value, reason: model.string("acceptable_because")?.value,
            location: item.location)
        }
        model.finish()
      }
      guard let choice else { continue }
      if result.contains(where: { $0.name == choice.name }) {
        diagnostics.error(
          "duplicate", "model `\(choice.name)` is named twice", at: choice.location)
      } else if !MappingReader.isSlug(choice.name) {
        diagnostics.error(
          "slug", "`\(choice.name)` is not a model name", at: choice.location,
          hint: "for example `claude-sonnet-5`")
      }
      result.append(choice)
    }
    if items.isEmpty {
      diagnostics.error(
        "empty", "`models` names no model", at: reader.location(of: "models"))
    }
    log.add(
      "models", "[\(result.map(\.name).joined(separator: ", "))]",
      inputs.origin(archetype, "models", reader))
    return result
  }
}
