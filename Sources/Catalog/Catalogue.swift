import Documents

/// What can be bought: an immutable snapshot of all tables with the look-ups that the other rooms need.
///
/// Every look-up is O(1) on average unless it says otherwise; a fact that is not there is nil, never zero.
public struct Catalogue: Sendable {
  /// SHA-256 of the data it was built from, in hex.
  public let contentHash: String
  /// First twelve digits of the hash, and the day whose prices hold where one was asked for: what a report pins.
  public var version: String {
    String(contentHash.prefix(12)) + (pricesAsOf.map { "@\($0)" } ?? "")
  }
  /// Day whose prices hold; nil for those of the catalogue's own date.
  public internal(set) var pricesAsOf: CatalogueDate?
  /// Latest date that any price row carries, ISO 8601.
  public let date: String

  let contents: CatalogueContents
  let services: [String: Service]
  let serviceOwnership: [String: [OwnershipRule]]
  /// Prices that hold, by key.
  var prices: [TariffKey: [PriceRow]]
  /// All that is known of each key, by term.
  let histories: [TariffKey: [String: PriceHistory]]
  let allowances: [String: [AllowanceRow]]
  let proxies: [String: [ProxyRow]]
  let regionsByProvider: [String: [Region]]
  let limits: [String: [String: Limit]]
  let latencies: [String: [LatencyFact]]
  let roundTrips: [String: RoundTrip]
  let levels: [String: [ServiceLevel]]
  let attestationsByService: [String: [Attestation]]
  let assumptions: [String: Assumption]
  let ownerships: [String: OwnershipRow]
  let operationsRows: [String: OperationRow]
  let acceleratorRows: [AcceleratorRow]
  let instancesByProvider: [String: [InstanceType]]
  let architectureRows: [ModelArchitectureRow]
  let aliasesByModel: [String: [ModelAlias]]
  let roundTripClasses: [String: RoundTrip]

  /// Indexes the rows.
  ///
  /// O(rows).
  init(_ contents: CatalogueContents, contentHash: String) {
    self.contents = contents
    self.contentHash = contentHash
    services = Service.index(contents)
    serviceOwnership = Dictionary(
      grouping: contents.rows(Schemas.serviceOwnership).map(OwnershipRule.init), by: \.service)
    let units = UnitRow.index(contents)
    histories = Dictionary(
      grouping: contents.rows(Schemas.price).compactMap { PriceRow($0, units: units) }, by: \.key
    ).mapValues { rows in
      Dictionary(grouping: rows, by: \.term).mapValues(PriceHistory.init)
    }
    prices = [:]
    allowances = Dictionary(
      grouping: contents.rows(Schemas.allowance).compactMap(AllowanceRow.init), by: \.service)
    proxies = Dictionary(
      grouping: contents.rows(Schemas.proxy).compactMap(ProxyRow.init),
      by: { "\($0.provider):\($0.region)" })
    regionsByProvider = Dictionary(
      grouping: contents.rows(Schemas.region).compactMap(Region.init), by: \.provider)
    var limits: [String: [String: Limit]] = [:]
    for limit in contents.rows(Schemas.limit).compactMap(Limit.init) {
      limits[limit.service, default: [:]][limit.name] = limit
    }
    self.limits = limits
    latencies = Dictionary(
      grouping: contents.rows(Schemas.latency).compactMap(LatencyFact.init), by: \.service)
    roundTrips = Dictionary(
      contents.rows(Schemas.roundTrip).compactMap(RoundTrip.init).map {
        ("\($0.from)→\($0.to)", $0)
      },
      uniquingKeysWith: { first, _ in first })
    levels = Dictionary(
      grouping: contents.rows(Schemas.serviceLevel).map(ServiceLevel.init), by: \.service)
    attestationsByService = Dictionary(
      grouping: contents.rows(Schemas.attestation).map(Attestation.init), by: \.service)
    assumptions = Dictionary(
      contents.rows(Schemas.assumption).compactMap(Assumption.init).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    ownerships = Dictionary(
      contents.rows(Schemas.ownership).compactMap(OwnershipRow.init).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    operationsRows = Dictionary(
      contents.rows(Schemas.operation).compactMap(OperationRow.init).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    acceleratorRows = contents.rows(Schemas.accelerator).compactMap(AcceleratorRow.init)
    instancesByProvider = Dictionary(
      grouping: contents.rows(Schemas.instance).map(InstanceType.init), by: \.provider)
    architectureRows = contents.rows(Schemas.model).map(ModelArchitectureRow.init)
    aliasesByModel = Dictionary(
      grouping: contents.rows(Schemas.alias).map(ModelAlias.init), by: \.model)
    roundTripClasses = Self.classes(of: roundTrips)
    let latest = histories.values.flatMap(\.values).flatMap(\.versions).compactMap(\.observed).max()
    date = latest?.description ?? "undated"
    prices = Self.prices(of: histories, on: latest)
  }

  /// Rows that hold on a day, by key; a key whose prices all begin later is absent.
  static func prices(
    of histories: [TariffKey: [String: PriceHistory]], on day: CatalogueDate?
  ) -> [TariffKey: [PriceRow]] {
    histories.compactMapValues { terms in
      let rows = terms.sorted { $0.key < $1.key }
        .flatMap { $0.value.version(on: day)?.rows ?? [] }
      return rows.isEmpty ? nil : rows
    }
  }

  /// The first row, by its ends, of each end that rows name.
  private static func classes(of trips: [String: RoundTrip]) -> [String: RoundTrip] {
    var classes: [String: RoundTrip] = [:]
    for trip in trips.values.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      for end in [trip.from, trip.to] where classes[end] == nil { classes[end] = trip }
    }
    return classes
  }
}
