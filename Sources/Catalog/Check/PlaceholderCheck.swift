import Documents

/// Lists estimates that stand in for facts nobody has looked up: rows of low confidence from general knowledge or memory.
public struct PlaceholderCheck: Sendable {
  private let catalogue: Catalogue

  /// Prepares a check.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Those among prices and limits, in the order of the tables.
  ///
  /// O(rows).
  public var findings: [CatalogueFinding] {
    var found: [CatalogueFinding] = []
    for key in catalogue.prices.keys.sorted() {
      for row in catalogue.prices[key] ?? [] where Self.isPlaceholder(row.tier.reference) {
        found.append(
          CatalogueFinding(
            .placeholder, key.description, "an estimate: \(row.tier.reference.source)",
            row: row.tier.reference.row))
      }
    }
    for service in catalogue.allServices {
      for limit in catalogue.limits(service: service.id) where Self.isPlaceholder(limit.reference) {
        found.append(
          CatalogueFinding(
            .placeholder, "\(service.id) \(limit.name)", "an estimate: \(limit.reference.source)",
            row: limit.reference.row))
      }
    }
    return found
  }

  private static func isPlaceholder(_ reference: CatalogueReference) -> Bool {
    reference.confidence == .low
      && ["general knowledge", "from memory"].contains { reference.source.contains($0) }
  }
}
