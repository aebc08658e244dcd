import Documents

extension Service {
  /// Joins the rows of the service tables by service id.
  static func index(_ contents: CatalogueContents) -> [String: Service] {
    var services: [String: Service] = [:]
    for row in contents.rows(Schemas.service) {
      guard let kind = Kind(rawValue: row.text("kind")) else { continue }
      services[row.text("id")] = Service(
        id: row.text("id"), name: row.text("name"), provider: row.text("provider"), kind: kind,
        facts: [:], meters: [], substitutes: [])
    }
    for row in contents.rows(Schemas.serviceMeter) {
      guard let activity = Activity(rawValue: row.text("activity")) else { continue }
      let priceService = row.text("price_service")
      services[row.text("service")]?.meters.append(
        MeterRule(
          activity: activity, sku: row.text("sku"), meter: Meter(row.text("meter")),
          factor: row.number("factor") ?? 1,
          priceService: priceService.isEmpty ? nil : priceService))
    }
    for row in contents.rows(Schemas.serviceFact) {
      guard let value = FactNode.value(kind: row.text("kind"), text: row.text("value")) else {
        continue
      }
      services[row.text("service")]?.facts[row.text("field")] = Sourced(
        value, from: .catalogue(row.reference))
    }
    for row in contents.rows(Schemas.serviceSubstitute) {
      services[row.text("service")]?.substitutes.append(row.text("substitute"))
    }
    return services
  }
}
