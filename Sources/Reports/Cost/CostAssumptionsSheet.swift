import Berth
import Costing
import Documents
import Workloads

/// What every month is computed from.
struct CostAssumptionsSheet {
  let statement: CostStatement
  init(_ statement: CostStatement) { self.statement = statement }

  /// Cells that other sheets refer to.
  static let runs = "Assumptions!$B$2"
  static let growth = "Assumptions!$B$3"
  static let discount = "Assumptions!$B$4"
  static let priceChange = "Assumptions!$B$5"
  static let ramp = "Assumptions!$B$6"
  static let nonProduction = "Assumptions!$B$7"
  static let support = "Assumptions!$B$8"
  static let build = "Assumptions!$B$9"
  static let migration = "Assumptions!$B$10"

  var sheet: Sheet {
    let profile = statement.profile
    let finance = profile.finance
    let plan = finance.plan
    func row(_ name: String, _ value: UncertainNumber, _ style: Cell.Style, _ origin: String)
      -> [Cell]
    {
      [
        .text(name), .number(value.likely, style), .number(value.low, style),
        .number(value.high, style), .text(origin),
      ]
    }
    func row(_ name: String, _ input: Input?, _ style: Cell.Style) -> [Cell] {
      row(
        name, input?.value ?? UncertainNumber(0), style,
        input?.origin.description ?? "not stated, so nothing is added")
    }
    return Sheet(
      name: "Assumptions",
      columns: [
        .init("what", 44), .init("likely", 16), .init("low", 16), .init("high", 16),
        .init("where it comes from", 60),
      ],
      rows: [
        row("runs of the first month at full load", profile.traffic.runsPerMonth, .general),
        row("growth a month", profile.traffic.growthPerMonth, .percent),
        row("discount a year", finance.discountRate, .percent),
        row("price change a year", plan.priceChange, .percent),
        row(
          "months of ramp", UncertainNumber(Double(plan.rampMonths)), .general, "`finance.ramp`"),
        row("environments beside production, share of metered", plan.nonProduction, .percent),
        row("vendor support, share of metered", plan.support, .percent),
        row("building it, USD", plan.build, .dollars),
        row("moving to it, USD", plan.migration, .dollars),
      ])
  }
}
