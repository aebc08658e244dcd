import Statistics

/// Months over which costs are counted: how load and prices go on from the first one, and what a later dollar is worth.
public struct Horizon: Hashable, Sendable {
  /// Number of months, at least 1.
  public let months: Int
  /// Discount a year, compounding, above −1.
  public let discountRate: Double
  /// Months until the load is whole: month *t* of them has *t* ÷ (months + 1) of it.
  public let rampMonths: Int
  /// Change of metered prices and recurring costs a year, compounding by the month from the second one on.
  public let priceChange: Double

  /// Checks the terms; nil for no month, and for a rate or a change at or below −100 %.
  public init?(
    months: Int, discountRate: Double, rampMonths: Int = 0, priceChange: Double = 0
  ) {
    guard months > 0, rampMonths >= 0, discountRate > -1, discountRate.isFinite, priceChange > -1,
      priceChange.isFinite
    else { return nil }
    self.months = months
    self.discountRate = discountRate
    self.rampMonths = rampMonths
    self.priceChange = priceChange
  }

  /// Discount a month.
  public var monthlyRate: Double { Discounting.monthlyRate(yearly: discountRate) ?? 0 }

  /// Runs of each month, from those of the first one at full load and a growth a month.
  public func loads(runs: Double, growth: Double) -> [Double] {
    var load = runs
    return (0..<months).map { month in
      defer { load *= 1 + growth }
      return month < rampMonths ? load * Double(month + 1) / Double(rampMonths + 1) : load
    }
  }

  /// Present value of a dollar paid at the end of each month.
  public var discountFactors: [Double] {
    let rate = monthlyRate
    var factor = 1.0
    return (0..<months).map { _ in
      factor /= 1 + rate
      return factor
    }
  }

  /// Prices of each month over those of the first.
  public var priceFactors: [Double] {
    guard priceChange != 0 else { return [Double](repeating: 1, count: months) }
    return (0..<months).map { Elementary.pow(1 + priceChange, Double($0) / 12) }
  }
}
