import Documents

extension WorkloadContext {
  /// A multiple of the longest context of any model (10 million tokens, Llama 4 Scout).
  private static let mostTokens = 1e8
  private static let mostTokensText = "100 million tokens a step"

  func run(_ trace: ReadTrace?) -> RunShape? {
    let run = inputs.section("run")
    let steps = run.section("steps")
    let tools = tools(run)
    let retrieval = retrieval(run)
    let payload = run.section("payload")
    let request = payload.quantity("request", .bytes, required: true)
    let response = payload.quantity("response", .bytes, required: true)
    let prefix = run.quantity("shared_prefix_tokens", .tokens, required: true)
    if let trace {
      for key in ["steps", "input_tokens", "output_tokens", "growth_per_step"] {
        if run.isOwn(key) {
          diagnostics.warning(
            "unused", "`run.\(key)` is not used: the trace says it", at: run.location(of: key))
        }
        run.own?.allow(key)
        run.fallbacks.forEach { $0.reader.allow(key) }
      }
      allowAll(steps, ["mean", "max"])
      let origin = Origin.input(trace.location)
      let one = Sourced(UncertainNumber(1), from: origin)
      log.add("run.steps", "{mean: 1, max: 1}", origin)
      log.add("run.growth_per_step", "0", origin)
      log.add("run.input_tokens", trace.inputTokens.text, origin)
      log.add("run.output_tokens", trace.outputTokens.text, origin)
      guard let request, let response, let prefix else { return nil }
      return RunShape(
        stepsMean: one, stepsMax: 1, inputTokens: trace.inputTokens.spread(from: origin),
        growthPerStep: Sourced(UncertainNumber(0), from: origin),
        outputTokens: trace.outputTokens.spread(from: origin), sharedPrefixTokens: prefix,
        tools: tools, retrieval: retrieval, requestBytes: request, responseBytes: response)
    }
    if !inputs.isOwn("run"), run.fallbacks.isEmpty { inputs.reportMissing("run") }
    let mean = steps.quantity("mean", .count, domain: .positive, required: true)
    let most = steps.quantity("max", .count, domain: .positive, required: true)
    func tokens(_ key: String) -> Spread? {
      let spread = run.spread(key, .tokens, required: true)
      return run.bounded(spread, key, atMost: Self.mostTokens, Self.mostTokensText)
    }
    let input = tokens("input_tokens")
    let output = tokens("output_tokens")
    let growth = run.bounded(
      run.quantity("growth_per_step", .tokens, required: true), "growth_per_step",
      atMost: Self.mostTokens, Self.mostTokensText)
    let stepsMax = checkSteps(mean, most, steps)
    if let prefix, let input, run.isOwn("shared_prefix_tokens"), run.isOwn("input_tokens"),
      prefix.value.likely > input.mean.value.likely
    {
      diagnostics.error(
        "order", "the shared prefix is longer than the mean prompt",
        at: run.location(of: "shared_prefix_tokens"))
    }
    guard let mean, let stepsMax, let input, let output, let growth, let prefix, let request,
      let response
    else { return nil }
    return RunShape(
      stepsMean: mean, stepsMax: stepsMax, inputTokens: input, growthPerStep: growth,
      outputTokens: output, sharedPrefixTokens: prefix, tools: tools, retrieval: retrieval,
      requestBytes: request, responseBytes: response)
  }

  private func checkSteps(_ mean: Input?, _ most: Input?, _ steps: InputLayers) -> Int? {
    guard let mean, let most else { return nil }
    let place = steps.location(of: steps.isOwn("max") ? "max" : "mean")
    guard mean.value.low >= 1 else {
      diagnostics.error(
        "range", "a run has at least one step", at: steps.location(of: "mean"))
      return nil
    }
    guard let whole = Int(exactly: most.value.likely.rounded()), whole >= 1, whole <= 1_000 else {
      let found = NumberFormat.plain(most.value.likely)
      diagnostics.error(
        "range", "`steps.max` must be from 1 to 1000, found `\(found)`", at: place)
      return nil
    }
    guard mean.value.likely <= Double(whole) else {
      diagnostics.error("order", "`steps.max` lies below `steps.mean`", at: place)
      return nil
    }
    return whole
  }

  private func tools(_ run: InputLayers) -> [Tool] {
    guard let items = run.items("tools", what: "a tool") else { return [] }
    var tools: [Tool] = []
    for item in items {
      let name = item.slug("name", required: true)
      let calls = item.bounded(
        item.quantity("calls_per_step", .count, required: true), "calls_per_step", atMost: 1_000,
        "1000 calls a step")
      let duration = item.bounded(
        item.spread("duration", .seconds, constant: true, required: true), "duration",
        atMost: 30 * 86_400, "30 days")
      let memory = item.quantity("memory", .bytes, domain: .positive)
      let site = item.slug("site")
      guard let name, let calls, let duration else { continue }
      if tools.contains(where: { $0.name == name.value }) {
        diagnostics.error(
          "duplicate", "tool `\(name.value)` is named twice", at: item.location(of: "name"))
      }
      tools.append(
        Tool(
          name: name.value, callsPerStep: calls, duration: duration,
          memoryBytes: memory?.value.likely ?? Self.toolMemory, site: site?.value))
    }
    return tools
  }

  /// Memory of a tool that states none: the smallest size at which a function has a whole vCPU share worth
  /// naming (general knowledge).
  private static var toolMemory: Double { 512 * 1_048_576 }

  private func retrieval(_ run: InputLayers) -> Retrieval? {
    guard let (reader, archetype) = run.layer("retrieval") else { return nil }
    if case .scalar(let scalar) = reader.node("retrieval"), scalar.text == "none" {
      log.add("run.retrieval", "none", run.origin(archetype, "retrieval", reader))
      return nil
    }
    let retrieval = run.section("retrieval")
    let queries = retrieval.quantity("queries_per_run", .count, required: true)
    let vectors = retrieval.quantity("vectors", .count, required: true)
    let dimensions = retrieval.quantity("dimensions", .count, domain: .positive, required: true)
    let top = retrieval.quantity("top_k", .count, domain: .positive, required: true)
    guard let queries, let vectors, let dimensions, let top else { return nil }
    guard let width = Int(exactly: dimensions.value.likely.rounded()), width <= 65_536,
      let count = Int(exactly: top.value.likely.rounded()), count <= 10_000
    else {
      diagnostics.error(
        "range", "a vector has at most 65536 dimensions and a query at most 10000 neighbours",
        at: retrieval.location)
      return nil
    }
    return Retrieval(queriesPerRun: queries, vectors: vectors, dimensions: width, topK: count)
  }

  private func allowAll(_ layers: InputLayers, _ keys: [String]) {
    for key in keys {
      layers.own?.allow(key)
      layers.fallbacks.forEach { $0.reader.allow(key) }
    }
  }
}
