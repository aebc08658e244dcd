public import Catalog
import Documents

/// Tariffs looked up, checked and compiled once, to rate many months or loads with.
///
/// Immutable; a key that was not prepared is looked up when a usage names it.
public struct RateCard: Sendable {
  enum Entry: Sendable {
    case rated(CompiledTariff)
    case gap(String)
  }

  /// How usage is rated.
  public let options: RatingOptions
  let bands: PriceBands?
  let catalogue: Catalogue?
  private let own: [TariffKey: Tariff]
  private let providers: [String: String]
  private let discounts: [String: Double]
  private var entries: [TariffKey: Entry] = [:]

  /// A card of the catalogue's prices.
  ///
  /// - Parameters:
  ///   - keys: What will be rated; looked up at once. O(keys).
  ///   - discounts: Negotiated discount by provider id, from 0 to 1.
  /// - Throws: `RatingError.missingAssumption` when the catalogue lacks a price band, `.discount`.
  public init(
    catalogue: Catalogue, keys: some Sequence<TariffKey> = EmptyCollection(),
    discounts: [String: Double] = [:], options: RatingOptions = RatingOptions()
  ) throws(RatingError) {
    try self.init(
      tariffs: [], catalogue: catalogue, bands: PriceBands(catalogue), discounts: discounts,
      options: options)
    for key in keys where entries[key] == nil { entries[key] = resolve(key) }
  }

  /// A card of tariffs that somebody states, before those of a catalogue if there is one.
  ///
  /// A stated tariff of region `*` holds in every region.
  ///
  /// - Parameters:
  ///   - bands: Nil takes all prices as exact: the amounts have no band.
  ///   - providers: Provider of a service that the catalogue does not name.
  public init(
    tariffs: [Tariff], catalogue: Catalogue?, bands: PriceBands?,
    providers: [String: String] = [:], discounts: [String: Double] = [:],
    options: RatingOptions = RatingOptions()
  ) throws(RatingError) {
    for (provider, value) in discounts.sorted(by: { $0.key < $1.key })
    where !(value >= 0 && value <= 1) {
      throw .discount(provider: provider, value: value)
    }
    self.options = options
    self.bands = bands
    self.catalogue = catalogue
    self.providers = providers
    self.discounts = discounts
    own = Dictionary(tariffs.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for tariff in tariffs { entries[tariff.key] = resolve(tariff.key) }
  }

  /// The bill of a month's usage; lines in the order of the usage.
  ///
  /// Lines of one key are rated together, for tiers and allowances belong to the account, and the amount is
  /// divided by quantity so that the lines add up to it exactly.
  public func bill(_ usage: Usage) -> Bill {
    let layout = RatingLayout(usage, of: self)
    let rated = RatedUsage(usage, layout, options)
    var members = [[Int]](repeating: [], count: layout.groups.count)
    for (index, place) in layout.places.enumerated() {
      if case .group(let group) = place, FixedPoint.quantity(usage.lines[index].quantity) != nil,
        usage.lines[index].quantity != 0
      {
        members[group].append(index)
      }
    }
    var lines = [Bill.Line?](repeating: nil, count: usage.lines.count)
    for (group, outcome) in rated.outcomes.enumerated() where outcome.refusal == nil {
      // Cents stay whole in invoice mode; the parts still add up exactly.
      let parts = Apportionment.parts(
        of: outcome.amount.picodollars,
        weights: members[group].map { FixedPoint.quantity(usage.lines[$0].quantity) ?? 0 },
        unit: options.rounding == .invoice ? 10_000_000_000 : 1)
      for (index, part) in zip(members[group], parts) {
        lines[index] = line(
          usage.lines[index], Money(picodollars: part), layout.groups[group].tariff, outcome)
      }
    }
    return Bill(lines: lines.compactMap { $0 }, gaps: rated.gaps)
  }

  func entry(_ key: TariffKey) -> Entry { entries[key] ?? resolve(key) }

  private func resolve(_ key: TariffKey) -> Entry {
    var everywhere = key
    everywhere.region = "*"
    guard let tariff = own[key] ?? own[everywhere] ?? catalogue?.tariff(for: key) else {
      return .gap(
        catalogue?.reason(withoutPrice: key) ?? "no tariff is stated for \(key)")
    }
    let provider = catalogue?.service(key.service)?.provider ?? providers[key.service]
    do {
      return .rated(
        try CompiledTariff(tariff, discount: provider.flatMap { discounts[$0] } ?? 0))
    } catch {
      return .gap("\(error)")
    }
  }

  private func line(
    _ used: Usage.Line, _ amount: Money, _ tariff: CompiledTariff, _ outcome: RatedUsage.Outcome
  ) -> Bill.Line {
    let key = used.key
    let dollars = amount.dollars
    let name = catalogue?.service(key.service)?.name ?? key.service
    let basis = tariff.tariff.basis
    let rows = tariff.confidence(tiers: outcome.tiers)
    // A proxy or an assumption is low, however sure the rows are that it begins with.
    let confidence: Confidence = if case .listed = basis { rows } else { .low }
    return Bill.Line(
      title: key.sku.isEmpty ? name : "\(name), \(key.sku)", component: used.component,
      service: key.service, sku: key.sku, region: key.region, quantity: used.quantity,
      unit: key.meter.rawValue, effectiveUnitPrice: dollars / used.quantity, amount: amount,
      range: range(dollars, tariff, outcome),
      references: tariff.references(tiers: outcome.tiers, usesAllowance: outcome.free > 0),
      confidence: confidence, basis: basis, derivation: used.derivation)
  }

  /// Band of an amount of a tariff by its own uncertainty.
  func range(_ dollars: Double, _ tariff: CompiledTariff, _ outcome: RatedUsage.Outcome)
    -> UncertainNumber
  {
    bands?.range(
      dollars, confidence: tariff.confidence(tiers: outcome.tiers), basis: tariff.tariff.basis)
      ?? UncertainNumber(dollars)
  }
}
