public import Documents

/// What a quantity of one tariff costs.
public struct Charge: Hashable, Sendable {
  /// Exact amount, at 10⁻¹² dollar.
  public var amount: Money
  /// Quantity that fell under the free allowance, in the meter.
  public var freeQuantity: Double
  /// Rows it rests on: the tiers that the quantity reached, then the allowance when it was used.
  public var references: [CatalogueReference]

  /// Joins the parts.
  public init(amount: Money, freeQuantity: Double, references: [CatalogueReference]) {
    self.amount = amount
    self.freeQuantity = freeQuantity
    self.references = references
  }
}
