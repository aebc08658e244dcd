/// How an asset is written off.
public enum Depreciation: Hashable, Sendable {
  /// The same amount each year, down to the residual value.
  case straightLine
  /// 2 ÷ life of the book value each year, never below the residual value; may end above it.
  case doubleDeclining
  /// Double declining until the straight line over what is left writes off more.
  case doubleDecliningThenStraightLine
  /// Years left ÷ sum of the years' digits.
  case sumOfYearsDigits
  /// United States, MACRS general system, half-year convention; knows no residual value.
  case macrsHalfYear

  /// The write-off of each year; nil without a positive whole life, for a residual value outside 0…cost, or a MACRS
  /// class without a table.
  ///
  /// MACRS writes off over one year more than its class.
  public func schedule(cost: Double, residual: Double, years: Int) -> [Double]? {
    guard years > 0, years <= 1000, cost.isFinite, residual >= 0, residual <= cost else {
      return nil
    }
    switch self {
    case .straightLine:
      return [Double](repeating: (cost - residual) / Double(years), count: years)
    case .doubleDeclining, .doubleDecliningThenStraightLine:
      return declining(cost: cost, residual: residual, years: years)
    case .sumOfYearsDigits:
      let digits = Double(years * (years + 1) / 2)
      return (1...years).map { (cost - residual) * Double(years - $0 + 1) / digits }
    case .macrsHalfYear:
      return MACRSTable.percentages(years: years)?.map { cost * $0 / 100 }
    }
  }

  /// Book value at the end of each year of a schedule.
  public static func bookValues(cost: Double, schedule: [Double]) -> [Double] {
    var book = cost
    return schedule.map {
      book -= $0
      return book
    }
  }

  private func declining(cost: Double, residual: Double, years: Int) -> [Double] {
    var book = cost
    return (0..<years).map { year in
      let declining = book * min(1, 2 / Double(years))
      let level = (book - residual) / Double(years - year)
      let wanted =
        self == .doubleDecliningThenStraightLine ? max(declining, level) : declining
      let amount = min(wanted, book - residual)
      book -= amount
      return amount
    }
  }
}
