import Documents

extension Bill.Line {
  /// The line of `times` equal periods.
  func repeated(_ times: Int) -> Bill.Line {
    guard times != 1 else { return self }
    var line = self
    let factor = Double(times)
    line.quantity *= factor
    line.amount = Money(picodollars: amount.picodollars * Int128(times))
    line.range = UncertainNumber(
      low: range.low * factor, likely: line.amount.dollars, high: range.high * factor)
    line.derivation += line.derivation.isEmpty ? "\(times) periods" : "; \(times) periods"
    return line
  }
}
