/// What the unit string of an ownership row means for a month's cost.
///
/// The unit decides the conversion; a string that is not here is a gap, not a guess.
enum OwnershipUnit: Hashable, Sendable {
  /// Dollars for one thing, written off over its life.
  case purchase
  /// A share of the capital that the quantity states in dollars, written off over its life.
  case shareOfCapital
  /// A share a year of the capital that the quantity states in dollars.
  case shareOfCapitalPerYear
  /// A share of the pay of a year that the quantity states in dollars.
  case shareOfPay
  /// Dollars a year for one of the thing named.
  case perYear(of: String)
  /// Dollars a month for one of the thing named.
  case perMonth(of: String)
  /// Dollars for a kilowatt-hour, the quantity being kW drawn.
  case perKilowattHour
  /// Dollars for a person's year, the quantity being hours a month.
  case perPersonYear

  init?(_ text: String) {
    switch text {
    case "each": self = .purchase
    case "fraction of capital", "fraction of server capital": self = .shareOfCapital
    case "fraction of capital a year": self = .shareOfCapitalPerYear
    case "fraction of pay": self = .shareOfPay
    case "USD a year": self = .perYear(of: "contract")
    case "USD a node and year": self = .perYear(of: "node")
    case "USD a GPU and year": self = .perYear(of: "GPU")
    case "USD a core and year": self = .perYear(of: "core")
    case "USD a month": self = .perMonth(of: "contract")
    case "USD a kW and month": self = .perMonth(of: "kW")
    case "USD a rack and month": self = .perMonth(of: "rack")
    case "USD a rack unit and month": self = .perMonth(of: "rack unit")
    case "USD a kWh": self = .perKilowattHour
    case "USD an FTE and year": self = .perPersonYear
    default: return nil
    }
  }
}
