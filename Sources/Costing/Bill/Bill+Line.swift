public import Catalog
public import Documents

extension Bill {
  /// One line: a metered quantity, or a share of something owned.
  public struct Line: Sendable {
    /// What it is, for people.
    public var title: String
    /// Component that causes it.
    public var component: String
    /// Service id, or `ownership`.
    public var service: String
    /// Article and meter.
    public var sku: String
    /// Region the price holds for.
    public var region: String
    /// Quantity of the month, free allowance included.
    public var quantity: Double
    /// Unit of the quantity.
    public var unit: String
    /// Dollars per unit that the quantity came to on average.
    public var effectiveUnitPrice: Double
    /// Amount.
    public var amount: Money
    /// Dollars at the 10th and 90th percentile of the price's own uncertainty; `likely` is the amount.
    public var range: UncertainNumber
    /// Catalogue rows it rests on.
    public var references: [CatalogueReference]
    /// Lowest confidence behind it.
    public var confidence: Confidence
    /// Listed price, proxy or assumption.
    public var basis: Tariff.Basis
    /// How the quantity came about.
    public var derivation: String
    /// For how long it must be paid.
    public var obligation: Obligation

    /// Creates a line.
    public init(
      title: String, component: String, service: String, sku: String, region: String,
      quantity: Double, unit: String, effectiveUnitPrice: Double, amount: Money,
      range: UncertainNumber, references: [CatalogueReference], confidence: Confidence,
      basis: Tariff.Basis, derivation: String,
      obligation: Obligation = .none
    ) {
      self.title = title
      self.component = component
      self.service = service
      self.sku = sku
      self.region = region
      self.quantity = quantity
      self.unit = unit
      self.effectiveUnitPrice = effectiveUnitPrice
      self.amount = amount
      self.range = range
      self.references = references
      self.confidence = confidence
      self.basis = basis
      self.derivation = derivation
      self.obligation = obligation
    }

    /// Name of the meter, for metered lines the same as the unit.
    public var meter: String { unit }
  }
}
