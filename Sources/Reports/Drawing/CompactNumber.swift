import Documents

/// Numbers as the ticks of an axis show them: `540k`, `1.2M`.
enum CompactNumber {
  /// A count to two significant digits.
  static func count(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    for (unit, name) in [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k")]
    where abs(value) >= unit * 0.9995 {
      return digits(value / unit) + name
    }
    return digits(value)
  }

  /// Dollars: `$8.2k`.
  static func dollars(_ value: Double) -> String {
    value < 0 ? "-$" + count(-value) : "$" + count(value)
  }

  private static func digits(_ value: Double) -> String {
    abs(value) >= 100
      ? NumberFormat.fixed(value, decimals: 0, grouping: false)
      : Wording.trimmed(NumberFormat.significant(value, digits: 2, grouping: false))
  }
}
