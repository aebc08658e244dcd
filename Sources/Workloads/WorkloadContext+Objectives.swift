import Documents

extension WorkloadContext {
  func objectives() -> Objectives {
    let objectives = inputs.section("objectives")
    let first = objective("first_response_p95", .seconds, .positive, objectives)
    let whole = objective("e2e_p95", .seconds, .positive, objectives)
    let availability = objective(
      "availability", .fraction, .unitInterval, objectives, bound: "at_least")
    let budget = objective("budget_per_month", .dollars, .positive, objectives)
    if let first, let whole, first.bound.value > whole.bound.value,
      objectives.isOwn("first_response_p95"), objectives.isOwn("e2e_p95")
    {
      diagnostics.error(
        "order", "the first response cannot come after the whole run",
        at: objectives.location(of: "first_response_p95"))
    }
    if let availability, availability.bound.value == 1, objectives.isOwn("availability") {
      diagnostics.error(
        "range", "nothing is available 100% of the time",
        at: objectives.location(of: "availability"), hint: "for example `99.9%`")
    }
    return Objectives(
      firstResponseP95: first, e2eP95: whole, availability: availability, budgetPerMonth: budget)
  }

  /// An objective is its bound, or `{within: bound, hard: true}`; `at_least` for what must not fall below.
  private func objective(
    _ key: String, _ kind: Quantity, _ domain: NumberDomain, _ objectives: InputLayers,
    bound: String = "within"
  ) -> Objective? {
    guard let (reader, archetype) = objectives.layer(key), let node = reader.node(key) else {
      return nil
    }
    let path = objectives.path(of: key)
    let origin = objectives.origin(archetype, key, reader)
    var value: Double?
    var isHard = false
    if case .mapping(let mapping) = node, !mapping.pairs.contains(where: { $0.key == "likely" }) {
      guard let inner = reader.mapping(key) else { return nil }
      value = inner.exactQuantity(bound, kind, domain: domain, required: true)?.value
      isHard = inner.bool("hard")?.value ?? false
    } else if archetype != nil {
      // An archetype states a range; its likeliest value is held as a soft objective.
      value = reader.quantity(key, kind, domain: domain)?.value.likely
    } else {
      value = reader.exactQuantity(key, kind, domain: domain)?.value
    }
    guard let value else { return nil }
    log.add(path, node.flowText, origin)
    return Objective(bound: Sourced(value, from: origin), isHard: isHard)
  }
}
