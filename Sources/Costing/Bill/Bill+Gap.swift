public import Catalog

extension Bill {
  /// A quantity nobody has a price for.
  public struct Gap: Sendable, Hashable {
    /// What could not be priced.
    public var key: TariffKey
    /// Quantity of the month.
    public var quantity: Double
    /// Component that causes it.
    public var component: String
    /// Why there is no price.
    public var reason: String

    /// Creates a gap.
    public init(key: TariffKey, quantity: Double, component: String, reason: String) {
      self.key = key
      self.quantity = quantity
      self.component = component
      self.reason = reason
    }
  }
}
