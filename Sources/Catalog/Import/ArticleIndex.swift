/// Articles that the catalogue prices already, by the name of the vendor's article: what an imported price is placed by.
struct ArticleIndex: Sendable {
  /// An article with the unit it is printed in.
  struct Entry: Sendable, Hashable {
    var service: String
    var sku: String
    var unit: String
    var meter: Meter
    /// Quantity of the meter in one printed unit.
    var factor: Double
  }

  private let bySKU: [String: [Entry]]
  private let unitInRegion: [String: Entry]

  /// Indexes the price rows.
  ///
  /// O(rows).
  init(_ catalogue: Catalogue) {
    var bySKU: [String: [Entry]] = [:]
    var unitInRegion: [String: Entry] = [:]
    for key in catalogue.histories.keys.sorted() {
      for (_, history) in (catalogue.histories[key] ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let tier = history.versions.last?.rows.first?.tier else { continue }
        let entry = Entry(
          service: key.service, sku: key.sku, unit: tier.printedUnit, meter: key.meter,
          factor: tier.printedQuantity)
        if !(bySKU[key.sku] ?? []).contains(entry) { bySKU[key.sku, default: []].append(entry) }
        unitInRegion["\(key.service)|\(key.sku)|\(key.region)"] = entry
      }
    }
    self.bySKU = bySKU
    self.unitInRegion = unitInRegion
  }

  /// The article of a service, in the unit of the region where that is priced, else in the first unit there is.
  func entry(service: String, sku: String, region: String) -> Entry? {
    unitInRegion["\(service)|\(sku)|\(region)"] ?? bySKU[sku]?.first { $0.service == service }
  }

  /// The article of the first name that any service with that prefix has.
  func entry(servicePrefix: String, skus: [String], region: String) -> Entry? {
    for sku in skus {
      for entry in bySKU[sku] ?? [] where entry.service.hasPrefix(servicePrefix) {
        return unitInRegion["\(entry.service)|\(sku)|\(region)"] ?? entry
      }
    }
    return nil
  }
}
