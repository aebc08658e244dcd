/// What is owned or stands whatever the load: servers, racks, licences, staff.
///
/// It is not simulated.
public struct Inventory: Sendable, Hashable {
  /// One kind of thing owned or kept.
  public struct Item: Sendable, Hashable {
    /// Kind of thing, which decides how `Costing` turns it into months of cost.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Bought and written off: servers, switches, racks.
      case capital
      /// Paid by the year: licences, support.
      case licence
      /// Electrical power drawn, in kW.
      case power
      /// Rack space or colocation, in kW or rack units as the price row says.
      case colocation
      /// Staff, in whole on-call rotas or hours a month as the row says.
      case staff
    }

    /// Kind of thing.
    public var kind: Kind
    /// Assumption or price row that prices it: `Data/ownership.csv` id.
    public var priceRow: String
    /// How many, in the row's unit.
    public var quantity: Double
    /// The component that needs it.
    public var component: String
    /// How the quantity came about.
    public var derivation: String

    /// Creates an item.
    public init(
      kind: Kind, priceRow: String, quantity: Double, component: String, derivation: String
    ) {
      self.kind = kind
      self.priceRow = priceRow
      self.quantity = quantity
      self.component = component
      self.derivation = derivation
    }
  }

  /// The items, in the order of the option's components.
  public var items: [Item]

  /// Creates an inventory.
  public init(items: [Item] = []) { self.items = items }
}
