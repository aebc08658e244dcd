import Documents

/// Reads dollars exactly as a person wrote them.
enum StatedPrice {
  /// An amount such as `0.0000166667`, `$12_000` or `2e-7`; nil, with an error, for anything that has more than
  /// twelve decimals or is no non-negative amount.
  static func money(_ key: String, _ reader: MappingReader, required: Bool = false) -> Money? {
    guard let text = reader.string(key, required: required)?.value else { return nil }
    var digits = text.filter { $0 != "_" }
    if digits.hasPrefix("$") { digits.removeFirst() }
    if let money = Money(decimal: plain(digits)), money.picodollars >= 0 { return money }
    reader.diagnostics.error(
      "price", "`\(key)` is an amount of dollars with at most twelve decimals, found `\(text)`",
      at: reader.location(of: key), hint: "for example `0.0000166667`")
    return nil
  }

  /// The number without an exponent.
  private static func plain(_ text: String) -> String {
    guard text.contains("e") || text.contains("E"), let value = Double(text), value.isFinite else {
      return text
    }
    return NumberFormat.plain(value)
  }
}
