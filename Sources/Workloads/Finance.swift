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

  /// Joins the parts.
  public init(
    horizonMonths: Int,
    discountRate: Input,
    currency: String,
    discounts: [String: Double]
  ) {
    self.horizonMonths = horizonMonths
    self.discountRate = discountRate
    self.currency = currency
    self.discounts = discounts
  }
}
