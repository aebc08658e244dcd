import Documents

/// A range in shares of its likely value.
enum RelativeRange {
  static func of(_ range: UncertainNumber) -> UncertainNumber {
    UncertainNumber(
      low: range.low / range.likely, likely: 1, high: range.high / range.likely)
  }
}
