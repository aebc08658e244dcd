import Statistics

/// Flows on days of the calendar, discounted by actual days ÷ 365 from the first one (XNPV, XIRR).
public struct DatedFlows: Hashable, Sendable {
  /// Years of 365 days from the first flow's day.
  public let years: [Double]
  /// Amounts.
  public let amounts: [Double]

  /// Joins days and amounts; nil when their numbers differ or there is none.
  public init?(dates: [CivilDate], amounts: [Double]) {
    guard dates.count == amounts.count, let first = dates.first else { return nil }
    years = dates.map { Double($0.dayNumber - first.dayNumber) / 365 }
    self.amounts = amounts
  }

  /// Present value on the first day; nil for a rate at or below −100 %.
  public func presentValue(rate: Double) -> Double? {
    guard rate > -1, rate.isFinite else { return nil }
    let logarithm = Elementary.log1p(rate)
    return zip(years, amounts).reduce(0) { $0 + $1.1 * Elementary.exp(-logarithm * $1.0) }
  }

  /// Every rate between −99.9 % and 10⁵ whose present value is nothing, as far as 400 points separate them.
  public var rates: [Double] {
    let grid = (0...400).map { Elementary.exp(-6.9 + Double($0) * (18.4 / 400)) - 1 }
    return SignChange.roots(on: grid) { presentValue(rate: $0) ?? .nan }
  }

  /// The rate, when there is exactly one.
  public var rate: Double? {
    let all = rates
    return all.count == 1 ? all[0] : nil
  }
}
