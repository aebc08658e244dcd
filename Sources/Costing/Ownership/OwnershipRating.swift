public import Catalog
import Documents

/// Turns what is owned or kept into a month's costs.
///
/// - Capital: price ÷ life in months, straight line, no residual value.
/// - Power: kW × PUE × 730 h × dollars a kWh.
/// - Licences, support: a twelfth of the year.
/// - Staff: hours at the loaded cost of an hour, or whole people (`Staffing`).
///
/// Every line is an assumption with the range and the owner of its row.
public enum OwnershipRating {
  /// The month's lines, in the order of the items, and what could not be priced.
  ///
  /// A quantity of exactly 0 is left out. A row whose likely value is 0 (no support contract, say) stays as a
  /// line of nothing with its range.
  ///
  /// - Parameter country: ISO 3166 alpha-2 for rows that exist by country and whose item does not say which.
  public static func lines(
    inventory: Inventory, country: String, catalogue: Catalogue, staffing: Staffing = .shared
  ) -> (lines: [Bill.Line], gaps: [Bill.Gap]) {
    let people = PeopleCount(inventory, country: country, catalogue: catalogue)
    var lines: [Bill.Line] = []
    var gaps: [Bill.Gap] = []
    for item in inventory.items where item.quantity != 0 {
      let pricing = OwnershipPricing(
        item: item, country: country, catalogue: catalogue,
        isColocated: inventory.items.contains {
          $0.kind == .colocation && $0.component == item.component
        },
        dedicatedShare: staffing == .dedicated ? people.share(of: item) : nil)
      switch pricing.line() {
      case .success(let line): lines.append(line)
      case .failure(let refusal):
        gaps.append(
          Bill.Gap(
            key: TariffKey(
              service: "ownership", sku: item.priceRow, region: country,
              meter: Meter(item.kind.rawValue)),
            quantity: item.quantity, component: item.component, reason: refusal.reason))
      }
    }
    return (lines, gaps)
  }
}
