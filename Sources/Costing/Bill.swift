public import Catalog
public import Documents

/// A month's line items and their exact sum.
public struct Bill: Sendable {
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
    /// The amount at the 10th and 90th percentile of the price's own uncertainty.
    public var range: UncertainNumber
    /// Catalogue rows it rests on.
    public var references: [CatalogueReference]
    /// Lowest confidence behind it.
    public var confidence: Confidence
    /// Listed price, proxy or assumption.
    public var basis: Tariff.Basis
    /// How the quantity came about.
    public var derivation: String

    /// Creates a line.
    public init(
      title: String, component: String, service: String, sku: String, region: String,
      quantity: Double, unit: String, effectiveUnitPrice: Double, amount: Money,
      range: UncertainNumber, references: [CatalogueReference], confidence: Confidence,
      basis: Tariff.Basis, derivation: String
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
    }
  }

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

  /// The lines.
  public var lines: [Line]
  /// What has no price; when there is one, the total is incomplete and says so.
  public var gaps: [Gap]

  /// Creates a bill.
  public init(lines: [Line], gaps: [Gap]) {
    self.lines = lines
    self.gaps = gaps
  }

  /// Exact sum of the lines.
  public var total: Money { lines.reduce(.zero) { $0 + $1.amount } }
  /// Whether every quantity has a price.
  public var isComplete: Bool { gaps.isEmpty }
}
