extension MappingReader {
  /// A whole number without uncertainty.
  public func int(_ key: String, in range: ClosedRange<Int>, required: Bool = false) -> Sourced<
    Int
  >? {
    journal(key, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    guard let scalar = scalar(key, required: required, expected: "a whole number") else {
      return nil
    }
    guard let number = number(scalar, key: key, kind: .count, domain: .any) else { return nil }
    guard let whole = Int(exactly: number) else {
      diagnostics.error(
        "number", "`\(key)` is a whole number, found `\(scalar.text)`", at: scalar.location)
      return nil
    }
    guard range.contains(whole) else {
      diagnostics.error(
        "range", "`\(key)` must be from \(range.lowerBound) to \(range.upperBound), found \(whole)",
        at: scalar.location)
      return nil
    }
    return Sourced(whole, from: .input(scalar.location))
  }

  /// A plain number, possibly a range.
  public func number(
    _ key: String, domain: NumberDomain = .nonNegative, required: Bool = false
  ) -> Sourced<UncertainNumber>? {
    quantity(key, .count, domain: domain, required: required)
  }

  /// A quantity with its unit, possibly a range `{low: , likely: , high: }`; in the base unit of its kind.
  public func quantity(
    _ key: String, _ kind: Quantity, domain: NumberDomain = .nonNegative, required: Bool = false
  ) -> Sourced<UncertainNumber>? {
    journal(key, "\(kind.expectation), or a range of them")
    guard let node = node(key, required: required) else { return nil }
    return quantity(node, key: key, kind, domain: domain)
  }

  /// A quantity that may not be a range.
  public func exactQuantity(
    _ key: String, _ kind: Quantity, domain: NumberDomain = .nonNegative, required: Bool = false
  ) -> Sourced<Double>? {
    journal(key, kind.expectation)
    guard let scalar = scalar(key, required: required, expected: kind.expectation),
      let number = number(scalar, key: key, kind: kind, domain: domain)
    else { return nil }
    return Sourced(number, from: .input(scalar.location))
  }

  /// A quantity that stands somewhere else than directly under a key of this mapping.
  public func quantity(
    _ node: Node, key: String, _ kind: Quantity, domain: NumberDomain = .nonNegative
  ) -> Sourced<UncertainNumber>? {
    switch node {
    case .scalar(let scalar):
      return number(scalar, key: key, kind: kind, domain: domain).map {
        Sourced(UncertainNumber($0), from: .input(scalar.location))
      }
    case .sequence:
      diagnostics.error(
        "type", "`\(key)`: expected \(kind.expectation), found a list", at: node.location)
      return nil
    case .mapping:
      return range(node, key: key, kind: kind, domain: domain)
    }
  }

  private func range(_ node: Node, key: String, kind: Quantity, domain: NumberDomain) -> Sourced<
    UncertainNumber
  >? {
    guard
      let reader = MappingReader(
        node, what: "the range of `\(key)`", path: path(of: key), diagnostics: diagnostics)
    else { return nil }
    let journal = diagnostics.journal
    diagnostics.journal = nil
    defer { diagnostics.journal = journal }
    let ends = ["low", "likely", "high"].map { end in
      reader.exactQuantity(end, kind, domain: domain, required: true)
    }
    reader.finish()
    guard ends.count == 3, let low = ends[0], let likely = ends[1], let high = ends[2] else {
      return nil
    }
    guard low.value <= likely.value, likely.value <= high.value else {
      let culprit = low.value > likely.value ? "low" : "high"
      diagnostics.error(
        "range", "a range of `\(key)` must rise from low over likely to high",
        at: reader.location(of: culprit))
      return nil
    }
    return Sourced(
      UncertainNumber(low: low.value, likely: likely.value, high: high.value),
      from: .input(node.location))
  }

  private func number(_ scalar: ScalarNode, key: String, kind: Quantity, domain: NumberDomain)
    -> Double?
  {
    if kind == .count || kind == .tokens, scalar.isQuoted {
      diagnostics.error(
        "type", "`\(key)` is a number, found the text `\(scalar.text)` in quotes",
        at: scalar.location, hint: "remove the quotes")
      return nil
    }
    switch kind.parse(scalar.text) {
    case .success(let value):
      guard value.isFinite, abs(value) <= NumberText.maximumMagnitude else {
        diagnostics.error("range", "`\(key)` is too large (over 1e18)", at: scalar.location)
        return nil
      }
      if let refusal = domain.refusal(of: value) {
        diagnostics.error(
          "range", "`\(key)` \(refusal), found `\(scalar.text)`", at: scalar.location)
        return nil
      }
      return value == 0 ? 0 : value
    case .failure(let refusal):
      let code = refusal.reason.hasPrefix("expected") ? "unit" : "number"
      diagnostics.error(
        code, "`\(key)`: \(refusal.reason)", at: scalar.location, hint: refusal.hint)
      return nil
    }
  }
}
