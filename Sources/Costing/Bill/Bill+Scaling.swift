public import Documents

extension Bill.Line {
  /// The line at a multiple of its price; the quantity stays.
  func priced(times factor: Double) -> Bill.Line {
    guard factor != 1, let dollars = Money(dollars: amount.dollars * factor) else { return self }
    var line = self
    line.amount = dollars
    line.effectiveUnitPrice *= factor
    line.range = UncertainNumber(
      low: range.low * factor, likely: dollars.dollars, high: range.high * factor)
    return line
  }
}

extension Bill {
  /// The bill at changed prices; what has been bought is written off as it was.
  func priced(times factor: Double) -> Bill {
    guard factor != 1 else { return self }
    return Bill(
      lines: lines.map { line in
        if case .capital = line.obligation { return line }
        return line.priced(times: factor)
      }, gaps: gaps)
  }

  /// Sum of the write-offs of what was bought.
  public var writeOffs: Money {
    lines.reduce(.zero) { sum, line in
      if case .capital = line.obligation { return sum + line.amount }
      return sum
    }
  }
}
