import Catalog
import Documents

/// One item of an inventory on its way to a line.
struct OwnershipPricing {
  struct Refusal: Error {
    var reason: String
  }

  var item: Inventory.Item
  var country: String
  var catalogue: Catalogue
  /// Whether its component also pays for colocation, whose halls have another PUE.
  var isColocated: Bool
  /// Whole people over the hours' people; nil prices hours.
  var dedicatedShare: Double?

  /// Hours of a month in prices: 8,760 ÷ 12.
  static let hoursPerMonth = 730.0

  func line() -> Result<Bill.Line, Refusal> {
    guard item.quantity.isFinite, item.quantity > 0 else {
      return refuse("a quantity of \(item.quantity) cannot be priced")
    }
    let found =
      catalogue.ownership(item.priceRow).map { ($0, item.priceRow) }
      ?? catalogue.ownership("\(item.priceRow)-\(country)").map {
        ($0, "\(item.priceRow)-\(country)")
      }
    guard let (row, id) = found else {
      return refuse("`Data/ownership.csv` has no row `\(item.priceRow)`")
    }
    guard let unit = OwnershipUnit(row.unit) else {
      return refuse("nobody knows how `\(row.unit)` of `\(id)` becomes a month's cost")
    }
    switch unit {
    case .purchase, .shareOfCapital:
      guard let years = row.lifeYears, years > 0 else {
        return refuse("`\(id)` is capital and states no life in years")
      }
      return line(
        row, quantity: item.quantity, unit: unit == .purchase ? "each" : "USD of capital",
        factors: [row.value], divisor: 12 * years,
        arithmetic: "\(text(row.value.likely)) ÷ (12 × \(text(years)) years)",
        obligation: Money(dollars: row.value.likely * item.quantity).map {
          .capital(outlay: $0, lifeMonths: 12 * years)
        } ?? .none)
    case .shareOfCapitalPerYear:
      return line(
        row, quantity: item.quantity, unit: "USD of capital", factors: [row.value], divisor: 12,
        arithmetic: "\(text(row.value.likely)) a year ÷ 12", obligation: .year)
    case .shareOfPay:
      return line(
        row, quantity: item.quantity, unit: "USD of pay a year", factors: [row.value], divisor: 12,
        arithmetic: "\(text(row.value.likely)) of it ÷ 12")
    case .perYear(let thing):
      return line(
        row, quantity: item.quantity, unit: thing, factors: [row.value], divisor: 12,
        arithmetic: "\(text(row.value.likely)) USD a year ÷ 12", obligation: .year)
    case .perMonth(let thing):
      return line(
        row, quantity: item.quantity, unit: "\(thing)-month", factors: [row.value], divisor: 1,
        arithmetic: "\(text(row.value.likely)) USD a month")
    case .perKilowattHour: return power(row)
    case .perPersonYear: return staff(row)
    }
  }

  private func power(_ row: OwnershipRow) -> Result<Bill.Line, Refusal> {
    let id = isColocated ? "pue-colocation" : "pue-own"
    guard let pue = catalogue.ownership(id) else {
      return refuse("`Data/ownership.csv` has no row `\(id)`")
    }
    guard pue.unit == "ratio", pue.value.likely >= 1 else {
      return refuse("`\(id)` is not a ratio of at least 1")
    }
    let drawn = item.quantity * Self.hoursPerMonth
    return line(
      row, quantity: drawn * pue.value.likely, unit: "kWh",
      factors: [
        row.value,
        UncertainNumber(
          low: pue.value.low / pue.value.likely, likely: 1,
          high: pue.value.high / pue.value.likely),
      ], divisor: 1,
      arithmetic: "\(text(item.quantity)) kW × 730 h × PUE \(text(pue.value.likely))",
      references: [pue.reference])
  }

  private func staff(_ row: OwnershipRow) -> Result<Bill.Line, Refusal> {
    guard let year = catalogue.assumption("productive_hours_per_fte") else {
      return refuse("`Data/assumptions.csv` has no row `productive_hours_per_fte`")
    }
    guard year.value.low > 0, year.value.low <= year.value.likely else {
      return refuse("`productive_hours_per_fte` is not a positive number of hours")
    }
    let share = dedicatedShare ?? 1
    // More productive hours make an hour cheaper, so the ends change places.
    let perHour = UncertainNumber(
      low: year.value.likely / year.value.high, likely: 1,
      high: year.value.likely / year.value.low)
    return line(
      row, quantity: item.quantity, unit: "hour",
      factors: [row.value, perHour, UncertainNumber(share)], divisor: year.value.likely,
      arithmetic: "\(text(row.value.likely)) USD a year ÷ \(text(year.value.likely)) h"
        + (share == 1 ? "" : " × \(NumberFormat.significant(share)) for whole people"),
      references: [year.reference])
  }

  private func line(
    _ row: OwnershipRow, quantity: Double, unit: String, factors: [UncertainNumber],
    divisor: Double, arithmetic: String, references: [CatalogueReference] = [],
    obligation: Bill.Obligation = .none
  ) -> Result<Bill.Line, Refusal> {
    let product = UncertainNumber.product(factors)
    let scale = quantity / divisor
    guard let amount = Money(dollars: product.likely * scale) else {
      return refuse("the amount is too large to be counted")
    }
    let range = UncertainNumber(
      low: product.low * scale, likely: amount.dollars, high: product.high * scale)
    let rows = [row.reference] + references
    return .success(
      Bill.Line(
        title: row.what, component: item.component, service: "ownership", sku: row.id,
        region: region(of: row.id), quantity: quantity, unit: unit,
        effectiveUnitPrice: amount.dollars / quantity, amount: amount, range: range,
        references: rows, confidence: rows.map(\.confidence).min() ?? .low,
        basis: .assumption(range: range, owner: row.owner),
        derivation: item.derivation.isEmpty
          ? arithmetic : "\(item.derivation); \(arithmetic)", obligation: obligation))
  }

  /// The country at the end of an id such as `electricity-DE`, else the country asked for.
  private func region(of id: String) -> String {
    let end = id.suffix(3)
    let isCountry =
      end.count == 3 && end.first == "-"
      && end.dropFirst().allSatisfy { $0.isASCII && $0.isUppercase }
    return isCountry ? String(end.dropFirst()) : country
  }

  private func refuse(_ reason: String) -> Result<Bill.Line, Refusal> {
    .failure(Refusal(reason: reason))
  }

  private func text(_ value: Double) -> String { NumberFormat.plain(value, grouping: true) }
}
