public import Catalog
public import Documents

/// A usage to be priced, with the tariffs it brings and the figure that should come out, if one is known.
public struct UsageCase: Sendable {
  /// Usage that is rated as one month, or as one of several equal periods.
  public struct Part: Sendable, Hashable {
    /// How often the period occurs: 1 for a month, 30 for a day whose allowance renews daily.
    public var periods: Int
    /// Quantities of one period.
    public var usage: Usage

    /// Creates a part.
    public init(periods: Int, usage: Usage) {
      self.periods = periods
      self.usage = usage
    }
  }

  /// Name of the case; empty for a file that holds one usage.
  public var id: String
  /// What it is.
  public var title: String
  /// Where it was published.
  public var source: String
  /// How it is rated.
  public var options: RatingOptions
  /// Negotiated discount by provider.
  public var discounts: [String: Double]
  /// Provider by service, as the usage lines name them.
  public var providers: [String: String]
  /// The usage, by period.
  public var parts: [Part]
  /// Tariffs that go before the catalogue's.
  public var tariffs: [Tariff]
  /// Figure that should come out.
  public var expected: Money?
  /// How far from it is still right.
  public var tolerance: Money?

  /// Creates a case.
  public init(
    id: String, title: String = "", source: String = "", options: RatingOptions = RatingOptions(),
    discounts: [String: Double] = [:], providers: [String: String] = [:], parts: [Part],
    tariffs: [Tariff] = [], expected: Money? = nil, tolerance: Money? = nil
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.options = options
    self.discounts = discounts
    self.providers = providers
    self.parts = parts
    self.tariffs = tariffs
    self.expected = expected
    self.tolerance = tolerance
  }

  /// The bill: its own tariffs first, then those of the catalogue.
  ///
  /// Without a catalogue the prices are taken as exact and have no band.
  ///
  /// - Throws: `RatingError` for a discount out of range or a catalogue without price bands.
  public func bill(catalogue: Catalogue? = nil) throws(RatingError) -> Bill {
    var bands: PriceBands?
    if let catalogue { bands = try PriceBands(catalogue) }
    let card = try RateCard(
      tariffs: tariffs, catalogue: catalogue, bands: bands, providers: providers,
      discounts: discounts, options: options)
    var bill = Bill(lines: [], gaps: [])
    for part in parts {
      let one = card.bill(part.usage)
      bill.lines += one.lines.map { $0.repeated(part.periods) }
      bill.gaps += one.gaps
    }
    return bill
  }
}
