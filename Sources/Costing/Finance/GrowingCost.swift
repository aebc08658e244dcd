/// A cost that grows by the same share every year, paid at each year's end.
public struct GrowingCost: Hashable, Sendable {
  /// Present value.
  public let presentValue: Double
  /// Sum without discounting.
  public let undiscounted: Double
  /// Level yearly payment of the same present value.
  public let equivalentAnnual: Double

  /// Sums the years; nil for no year, or a rate or growth at or below −100 %.
  public init?(firstYear: Double, growth: Double, rate: Double, years: Int) {
    guard years > 0, years <= 10_000, growth > -1, growth.isFinite,
      let annuity = Annuity(rate: rate, periods: Double(years))
    else { return nil }
    var cost = firstYear
    var factor = 1.0
    var present = 0.0
    var sum = 0.0
    for _ in 0..<years {
      factor *= 1 + rate
      present += cost / factor
      sum += cost
      cost *= 1 + growth
    }
    presentValue = present
    undiscounted = sum
    equivalentAnnual = -annuity.payment(presentValue: present)
  }
}
