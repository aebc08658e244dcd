public import Documents
import Statistics

/// Months of cost over a horizon, in dollars paid.
///
/// Capital appears as its monthly write-off, not as the day it is paid: it is the amortised view. Bands take the
/// prices as wrong by the same share in every month, growth likewise, so each adds up over months; the two are
/// independent and combine in quadrature.
public struct CashFlow: Sendable {
  /// The months.
  public var months: [Month]
  /// Paid before the first month, in dollars: building and moving.
  public var oneOff: UncertainNumber
  /// Discount a year, compounding; above −1.
  public var discountRate: Double
  /// What has no price in any month, each key and component once, with its first month's quantity.
  public var gaps: [Bill.Gap]

  /// Joins the parts; nil for a discount rate at or below −100 %.
  public init?(
    months: [Month], oneOff: UncertainNumber = UncertainNumber(0), discountRate: Double,
    gaps: [Bill.Gap] = []
  ) {
    guard discountRate > -1, discountRate.isFinite else { return nil }
    self.months = months
    self.oneOff = oneOff
    self.discountRate = discountRate
    self.gaps = gaps
  }

  /// Whether every quantity of every month has a price.
  public var isComplete: Bool { gaps.isEmpty }

  /// Sum of the months and of what is paid before them.
  public var total: UncertainNumber { sum(months, factor: { _ in 1 }, oneOff: oneOff) }

  /// Present value of all costs, positive; the one-off is paid today, a month at its end (`Discounting`).
  public var netPresentCost: UncertainNumber {
    let rate = Discounting.monthlyRate(yearly: discountRate) ?? 0
    var factors: [Double] = []
    var factor = 1.0
    for _ in months {
      factor /= 1 + rate
      factors.append(factor)
    }
    return sum(months, factor: { factors[$0] }, oneOff: oneOff)
  }

  /// Net present value: costs are negative.
  public var npv: Double { -netPresentCost.likely }

  /// Costs of each twelve months; the first year holds the one-off, the last one may be short.
  public var years: [UncertainNumber] {
    stride(from: 0, to: months.count, by: 12).map { start in
      sum(
        Array(months[start..<min(start + 12, months.count)]), factor: { _ in 1 },
        oneOff: start == 0 ? oneOff : UncertainNumber(0))
    }
  }

  private func sum(
    _ months: [Month], factor: (Int) -> Double, oneOff: UncertainNumber
  ) -> UncertainNumber {
    var likely = oneOff.likely
    var price = (low: 0.0, high: 0.0)
    var growth = (low: 0.0, high: 0.0)
    for (index, month) in months.enumerated() {
      let weight = factor(index)
      let dollars = month.total.dollars
      likely += weight * dollars
      price.low += weight * (dollars - month.priceRange.low)
      price.high += weight * (month.priceRange.high - dollars)
      growth.low += weight * (dollars - month.growthRange.low)
      growth.high += weight * (month.growthRange.high - dollars)
    }
    let low = [price.low, growth.low, oneOff.likely - oneOff.low]
    let high = [price.high, growth.high, oneOff.high - oneOff.likely]
    return UncertainNumber(
      low: likely - Elementary.sqrt(low.reduce(0) { $0 + $1 * $1 }), likely: likely,
      high: likely + Elementary.sqrt(high.reduce(0) { $0 + $1 * $1 }))
  }
}
