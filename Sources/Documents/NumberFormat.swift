/// Writes numbers for reports: decimal arithmetic on the shortest text of the double, half away
/// from zero, the same bytes on every machine.
///
/// A number that is not finite is written `n/a`; it should never get here.
public enum NumberFormat {
  /// Exactly `decimals` digits after the point; thousands are grouped by commas unless told otherwise.
  public static func fixed(_ value: Double, decimals: Int = 0, grouping: Bool = true) -> String {
    guard var digits = DecimalDigits(value) else { return "n/a" }
    let decimals = min(max(decimals, 0), 340)
    digits.round(decimals: decimals)
    return digits.text(decimals: decimals, grouping: grouping)
  }

  /// `count` significant digits, without an exponent; zeros at the end of the decimals are kept.
  public static func significant(_ value: Double, digits count: Int = 3, grouping: Bool = true)
    -> String
  {
    guard var digits = DecimalDigits(value) else { return "n/a" }
    let count = min(max(count, 1), 17)
    digits.round(decimals: count - digits.exponent)
    if digits.digits.isEmpty { return "0" }
    return digits.text(decimals: max(0, count - digits.exponent), grouping: grouping)
  }

  /// The shortest text that reads back as the same number, without an exponent and without `.0`.
  public static func plain(_ value: Double, grouping: Bool = false) -> String {
    guard let digits = DecimalDigits(value) else { return "n/a" }
    return digits.text(
      decimals: max(0, digits.digits.count - digits.exponent), grouping: grouping)
  }

  /// A fraction as a percentage: 0.035 with one decimal is `3.5%`.
  ///
  /// The point is moved in decimal.
  public static func percent(_ fraction: Double, decimals: Int = 1) -> String {
    guard var digits = DecimalDigits(fraction) else { return "n/a" }
    if !digits.digits.isEmpty { digits.exponent += 2 }
    let decimals = min(max(decimals, 0), 340)
    digits.round(decimals: decimals)
    return digits.text(decimals: decimals, grouping: true) + "%"
  }
}
