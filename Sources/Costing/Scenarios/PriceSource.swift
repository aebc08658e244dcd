import Documents

/// A price that errs as one wherever it is used.
struct PriceSource: Sendable {
  /// Key of the tariff, or row of what is owned.
  var id: String
  /// Its band relative to its likely value.
  var relative: UncertainNumber

  /// A range in shares of an amount.
  static func relative(_ range: UncertainNumber, to amount: Double) -> UncertainNumber {
    UncertainNumber(
      low: range.low / amount, likely: range.likely / amount, high: range.high / amount)
  }
}
