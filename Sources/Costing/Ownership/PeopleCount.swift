import Catalog
import Documents

/// How much dearer whole people are than their hours, by pay row.
struct PeopleCount {
  /// Whole persons over the persons that the hours make, by row.
  private var factors: [String: Double] = [:]

  init(_ inventory: Inventory, country: String, catalogue: Catalogue) {
    guard let year = catalogue.assumption("productive_hours_per_fte")?.value.likely, year > 0
    else { return }
    var hours: [String: Double] = [:]
    for item in inventory.items where item.kind == .staff {
      hours[item.priceRow, default: 0] += item.quantity
    }
    for (row, hours) in hours where hours > 0 && hours.isFinite {
      let persons = hours * 12 / year
      factors[row] = persons.rounded(.up) / persons
    }
  }

  /// Factor on the cost of an item's hours; nil when there is none to apply.
  func share(of item: Inventory.Item) -> Double? { factors[item.priceRow] }
}
