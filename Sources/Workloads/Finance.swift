public import Documents

/// How money is counted.
public struct Finance: Sendable {
  /// Months of the cash flow.
  public var horizonMonths: Int
  /// Discount a year, as a fraction.
  public var discountRate: Input
  /// Currency; `USD`.
  public var currency: String
  /// Negotiated discount by provider id, as a fraction.
  public var discounts: [String: Double]
  /// What is paid beside the monthly bill, and how it goes on.
  public var plan: FinancePlan

  /// Joins the parts.
  public init(
    horizonMonths: Int,
    discountRate: Input,
    currency: String,
    discounts: [String: Double],
    plan: FinancePlan = FinancePlan()
  ) {
    self.horizonMonths = horizonMonths
    self.discountRate = discountRate
    self.currency = currency
    self.discounts = discounts
    self.plan = plan
  }
}
