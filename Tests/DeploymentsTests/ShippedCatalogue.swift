import Catalog

/// The catalogue that ships, read once for all tests; nil when it does not load, which another test reports.
enum ShippedCatalogue {
  static let catalogue: Catalogue? = try? Catalogue.open(.packed, at: .memory)
}
