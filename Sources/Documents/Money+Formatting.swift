extension Money {
  /// The amount with a dollar sign and exactly `decimals` digits, rounded half away from zero: `$1,234.50`,
  /// `-$0.02`.
  public func formatted(decimals: Int = 2, grouping: Bool = true) -> String {
    var digits = DecimalDigits(units: picodollars, scale: 12)
    let decimals = min(max(decimals, 0), 12)
    digits.round(decimals: decimals)
    let isNegative = digits.isNegative && !digits.digits.isEmpty
    digits.isNegative = false
    return (isNegative ? "-$" : "$") + digits.text(decimals: decimals, grouping: grouping)
  }
}
