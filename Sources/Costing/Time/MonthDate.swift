/// A month of a calendar year.
public struct MonthDate: Hashable, Sendable, CustomStringConvertible {
  /// Calendar year.
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// The month so many months after that of a day.
  public init(_ date: CivilDate, plus months: Int) {
    self.init(count: date.year * 12 + date.month - 1 + months)
  }

  private init(count: Int) {
    year = count / 12
    month = count % 12 + 1
  }

  /// So many months later.
  public func adding(_ months: Int) -> MonthDate {
    MonthDate(count: year * 12 + month - 1 + months)
  }

  /// The fiscal year it belongs to, named by the calendar year in which that ends.
  public func fiscalYear(start: Int) -> Int { start > 1 && month >= start ? year + 1 : year }

  /// `2027-03`.
  public var description: String { month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)" }
}
