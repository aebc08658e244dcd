/// Whether to buy or to lease, after tax.
///
/// Straight-line write-off; the lease is paid at the end of each year and deductible; the residual value is sold at
/// book value and so untaxed. Taxes are saved in the year of the deduction: profits to deduct from are assumed.
public struct LeaseOrBuy: Hashable, Sendable {
  /// What is cheaper.
  public enum Choice: String, Hashable, Sendable {
    /// Buying.
    case buy
    /// Leasing.
    case lease
  }

  /// Present value of buying, negative.
  public let buying: Double
  /// Present value of leasing, negative.
  public let leasing: Double

  /// The cheaper one; buying when they are equal.
  public var choice: Choice { buying >= leasing ? .buy : .lease }

  /// Values both; nil for a life that is not positive, a rate at or below −100 %, or a residual value outside 0…price.
  ///
  /// - Parameters:
  ///   - price: Paid today.
  ///   - rate: A year, after tax.
  ///   - taxRate: From 0 to 1.
  ///   - leasePerMonth: Paid in twelves at each year's end.
  public init?(
    price: Double, years: Int, rate: Double, taxRate: Double, leasePerMonth: Double,
    residual: Double
  ) {
    guard
      let schedule = Depreciation.straightLine.schedule(
        cost: price, residual: residual, years: years)
    else { return nil }
    var buy = [-price] + schedule.map { $0 * taxRate }
    buy[years] += residual
    let lease = [0] + [Double](repeating: -12 * leasePerMonth * (1 - taxRate), count: years)
    guard let buying = Discounting.netPresentValue(buy, rate: rate),
      let leasing = Discounting.netPresentValue(lease, rate: rate)
    else { return nil }
    self.buying = buying
    self.leasing = leasing
  }
}
