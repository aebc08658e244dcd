import Documents

/// A free quantity of a month and account.
struct AllowanceRow: Sendable {
  var service: String
  var sku: String
  var meter: Meter
  var region: String
  var quantity: Double
  var reference: CatalogueReference
  /// Day from which it is known to hold; nil for at all times.
  var from: CatalogueDate?

  init?(_ row: Record) {
    guard let quantity = row.number("quantity") else { return nil }
    service = row.text("service")
    sku = row.text("sku")
    meter = Meter(row.text("meter"))
    region = row.text("region")
    self.quantity = quantity
    reference = row.reference
    from =
      CatalogueDate(row.text("valid_from")) ?? CatalogueDate(row.text("observed_at"))
      ?? CatalogueDate(asOf: reference.asOf)
  }

  /// Whether it counts for a key; `*` stands for every sku or region.
  func covers(_ key: TariffKey) -> Bool {
    meter == key.meter && (sku == "*" || sku == key.sku)
      && (region == "*" || region == key.region)
  }
}
