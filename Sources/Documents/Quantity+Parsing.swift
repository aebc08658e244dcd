extension Quantity {
  /// Reads a text such as `12 s`, `$0.12`, `3.5%` into the base unit, or says what is wrong and what was
  /// expected.
  public func parse(_ text: String) -> Result<Double, NumberText.Refusal> {
    let text = Self.trimmed(text)
    if self == .dollars { return parseDollars(text) }
    if text.hasPrefix("$") || text.hasPrefix("-$") { return mismatch("`\(text)`, money") }
    guard let (number, rest) = NumberText.prefix(of: text) else {
      let reason =
        switch NumberText.parse(text) {
        case .failure(let refusal) where refusal.reason != "it is not a decimal number":
          ": " + refusal.reason
        default: ""
        }
      return .failure(
        NumberText.Refusal(reason: "expected \(expectation), found `\(text)`\(reason)", hint: nil))
    }
    let value: Double
    switch number {
    case .success(let parsed): value = parsed
    case .failure: return number
    }
    let unit = Self.trimmed(rest)
    if unit.isEmpty { return bare(value, text) }
    guard let size = units.first(where: { $0.name == unit })?.size else {
      return unknownUnit(unit, of: text)
    }
    // Shifting the point in decimal keeps 99.9% at the double nearest to 0.999, which 99.9 / 100 misses.
    let shift = [1e-9: -9, 1e-6: -6, 1e-3: -3, 0.01: -2][size] ?? 0
    return .success(shift == 0 ? value * size : DecimalDigits.shifted(value, by: shift))
  }

  private func bare(_ value: Double, _ text: String) -> Result<Double, NumberText.Refusal> {
    guard acceptsBareNumber else {
      return .failure(
        NumberText.Refusal(
          reason: "expected \(expectation), found `\(text)` without a unit",
          hint: nil))
    }
    if self == .fraction, value > 1 {
      return .failure(
        NumberText.Refusal(
          reason: "a share without % is from 0 to 1, found `\(text)`", hint: "write `\(text)%`"))
    }
    return .success(value)
  }

  private func parseDollars(_ text: String) -> Result<Double, NumberText.Refusal> {
    var body = Substring(text)
    var isNegative = false
    var hasUnit = false
    if body.hasPrefix("-$") {
      isNegative = true
      body = body.dropFirst(2)
      hasUnit = true
    } else if body.hasPrefix("$") {
      body = body.dropFirst()
      hasUnit = true
    } else if body.hasPrefix("USD") {
      body = body.dropFirst(3).drop { $0 == " " }
      hasUnit = true
    }
    guard let (number, rest) = NumberText.prefix(of: String(body)) else {
      if text.hasPrefix("€") || text.hasPrefix("£") { return foreignCurrency(text) }
      return mismatch("`\(text)`")
    }
    let unit = Self.trimmed(rest)
    switch number {
    case .failure: return number
    case .success(let value):
      if ["EUR", "GBP", "CHF", "JPY", "€", "£"].contains(unit) { return foreignCurrency(text) }
      guard unit == "USD" || (unit.isEmpty && hasUnit) else {
        return unit.isEmpty
          ? .failure(
            NumberText.Refusal(
              reason: "expected \(expectation), found `\(text)` without a currency",
              hint: "write `$\(text)`"))
          : unknownUnit(unit, of: text)
      }
      return .success(isNegative ? -value : value)
    }
  }

  private func foreignCurrency(_ text: String) -> Result<Double, NumberText.Refusal> {
    .failure(
      NumberText.Refusal(
        reason: "expected \(expectation), found `\(text)`",
        hint: "Berth counts in US dollars; convert the amount"))
  }

  private func unknownUnit(_ unit: String, of text: String) -> Result<Double, NumberText.Refusal> {
    let owner = Self.allCases.first { other in
      other != self && other.units.contains { $0.name == unit }
    }
    if let owner { return mismatch("`\(text)`, \(owner.noun)") }
    let near =
      unit == "m" && self == .seconds
      ? "min" : NearestName.among(units.map(\.name), to: unit)
    return .failure(
      NumberText.Refusal(
        reason: "expected \(expectation), found `\(text)`: unknown unit `\(unit)`",
        hint: near.map { "did you mean `\($0)`?" }))
  }

  private func mismatch(_ found: String) -> Result<Double, NumberText.Refusal> {
    .failure(NumberText.Refusal(reason: "expected \(expectation), found \(found)", hint: nil))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var part = Substring(text)
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
