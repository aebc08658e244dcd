public import Documents

/// What one meter costs: tiers, free allowance, and where the figures come from.
public struct Tariff: Sendable, Hashable {
  /// What a tier's price applies to.
  public enum Tiering: String, Sendable, Hashable, CaseIterable {
    /// What lies between its start and the next tier's.
    case graduated
    /// All of the month's quantity, once it is above its start.
    case volume
  }

  /// One tier of a tariff.
  public struct Tier: Sendable, Hashable {
    /// Monthly quantity, in the tariff's meter, from which the tier holds.
    public var from: Double
    /// Dollars per unit of the meter.
    public var unitPrice: Double
    /// The price as the row prints it, exact, before any uplift.
    public var printedPrice: Money
    /// Quantity of the meter that the printed price buys.
    public var printedQuantity: Double
    /// The unit as the row prints it.
    public var printedUnit: String
    /// The row it comes from.
    public var reference: CatalogueReference

    /// Creates a tier.
    public init(
      from: Double, unitPrice: Double, printedPrice: Money, printedQuantity: Double,
      printedUnit: String, reference: CatalogueReference
    ) {
      self.from = from
      self.unitPrice = unitPrice
      self.printedPrice = printedPrice
      self.printedQuantity = printedQuantity
      self.printedUnit = printedUnit
      self.reference = reference
    }
  }

  /// How the price stands to the place asked for.
  public enum Basis: Sendable, Hashable {
    /// The vendor's price for that place.
    case listed
    /// The price of another region, with an uplift stated as a range.
    case proxy(region: String, uplift: UncertainNumber, reason: String)
    /// An estimate with range and owner.
    case assumption(range: UncertainNumber, owner: String)
  }

  /// What it prices.
  public var key: TariffKey
  /// Tiers by rising `from`; the first starts at 0.
  public var tiers: [Tier]
  /// What a tier's price applies to.
  public var tiering: Tiering
  /// Monthly quantity, free allowance not counted, up to which there is a price; nil when there is no end.
  public var pricedUpTo: Double?
  /// Free quantity a month and account, in the meter; 0 when there is none.
  public var freeAllowance: Double
  /// Row of the allowance, when there is one.
  public var allowanceReference: CatalogueReference?
  /// Listed price, proxy or assumption.
  public var basis: Basis
  /// Row of the uplift, when the basis is a proxy.
  public var proxyReference: CatalogueReference?
  /// Remark of the row a reader must see.
  public var note: String

  /// Creates a tariff.
  public init(
    key: TariffKey, tiers: [Tier], tiering: Tiering = .graduated, pricedUpTo: Double? = nil,
    freeAllowance: Double = 0,
    allowanceReference: CatalogueReference? = nil, basis: Basis = .listed,
    proxyReference: CatalogueReference? = nil, note: String = ""
  ) {
    self.key = key
    self.tiers = tiers
    self.tiering = tiering
    self.pricedUpTo = pricedUpTo
    self.freeAllowance = freeAllowance
    self.allowanceReference = allowanceReference
    self.basis = basis
    self.proxyReference = proxyReference
    self.note = note
  }

  /// The lowest confidence of the rows behind it; a proxy or an assumption is `low`.
  public var confidence: Confidence {
    guard case .listed = basis else { return .low }
    return tiers.map(\.reference.confidence).min() ?? .low
  }
}
