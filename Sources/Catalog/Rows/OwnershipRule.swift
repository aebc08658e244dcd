/// What a component of a self-run service needs to own, and by what it is counted.
public struct OwnershipRule: Sendable, Hashable {
  /// Service id.
  public var service: String
  /// `capital`, `licence`, `power`, `colocation` or `staff`.
  public var kind: Inventory.Item.Kind
  /// Row of `ownership.csv`; may hold `{instance}` and `{country}`.
  public var row: String
  /// What it is counted by: `node`, `replica`, `component`, `gb_stored`, and so on.
  public var per: String
  /// A second row of `ownership.csv` whose value multiplies, such as kW or a fraction of capital; may hold
  /// `{instance}` and `{country}`; nil for none.
  public var quantity: String?
  /// Quantity for one of those.
  public var factor: Double

  init(_ row: Record) {
    service = row.text("service")
    kind = Inventory.Item.Kind(rawValue: row.text("kind")) ?? .capital
    self.row = row.text("row")
    per = row.text("per")
    quantity = row.text("quantity").isEmpty ? nil : row.text("quantity")
    factor = row.number("factor") ?? 1
  }
}
