public import Catalog
public import Documents

/// What one unit of a bill line of ownership costs a month, at the catalogue's rows of today.
public enum OwnershipPrice {
  /// Dollars a unit with the rows behind them; nil when the row is gone or cannot be priced.
  ///
  /// Hours are at the loaded cost of an hour; power is a kilowatt-hour, the PUE being in the quantity.
  public static func unit(of row: String, country: String, catalogue: Catalogue) -> (
    dollars: Double, references: [CatalogueReference]
  )? {
    guard let found = catalogue.ownership(row) else { return nil }
    let kind = Inventory.Item.Kind(rawValue: found.kind) ?? .licence
    let item = Inventory.Item(
      kind: kind, priceRow: row, quantity: 1, component: "", derivation: "")
    let pricing = OwnershipPricing(
      item: item, country: country, catalogue: catalogue, isColocated: false)
    guard case .success(let line) = pricing.line() else { return nil }
    return (line.effectiveUnitPrice, line.references)
  }
}
