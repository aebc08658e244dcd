import Documents

/// A price as a vendor prints it, with its unit turned into a meter.
struct PriceRow: Sendable {
  var key: TariffKey
  var tierFrom: Double
  var tierTo: Double?
  var tier: Tariff.Tier
  var term: String
  var note: String
  /// As written; empty when the row does not say.
  var validFrom: String
  /// As written; empty when the row does not say.
  var observedAt: String

  /// Day on which it was seen: `observed_at`, else the date of the row itself.
  var observed: CatalogueDate? {
    CatalogueDate(observedAt) ?? CatalogueDate(asOf: tier.reference.asOf)
  }

  /// nil for a unit or a price that cannot be read; the loader has reported either before.
  init?(_ row: Record, units: [String: UnitRow]) {
    guard let unit = units[row.text("unit")], let price = Money(decimal: row.text("price_usd"))
    else {
      return nil
    }
    key = TariffKey(
      service: row.text("service"), sku: row.text("sku"), region: row.text("region"),
      meter: unit.meter)
    tierFrom = row.number("tier_from") ?? 0
    tierTo = row.number("tier_to")
    tier = Tariff.Tier(
      from: tierFrom, unitPrice: price.dollars / unit.factor, printedPrice: price,
      printedQuantity: unit.factor, printedUnit: row.text("unit"), reference: row.reference)
    term = row.text("term")
    note = row.text("notes")
    validFrom = row.text("valid_from")
    observedAt = row.text("observed_at")
  }
}

/// What a printed unit means.
struct UnitRow: Sendable {
  var meter: Meter
  /// Quantity of the meter in one printed unit.
  var factor: Double

  static func index(_ contents: CatalogueContents) -> [String: UnitRow] {
    var result: [String: UnitRow] = [:]
    for row in contents.rows(Schemas.unit) {
      guard let factor = row.number("factor"), factor > 0 else { continue }
      result[row.text("unit")] = UnitRow(meter: Meter(row.text("meter")), factor: factor)
    }
    return result
  }
}
