import Berth
import Catalog
import Costing
import Deployments
import Documents
import Workloads

extension CostStatement {
  /// As a JSON document, with a trailing newline.
  public var json: String { document.text }

  private var document: JSONValue {
    let plan = cost.plan
    return .object([
      ("schema", .string("berth-cost-1")), ("berth", .string(Version.text)),
      ("workload", .string(profile.name)), ("option", .string(cost.item.option.id)),
      ("model", .optional(cost.item.model)),
      (
        "catalog",
        .object([
          ("version", .string(catalogue.version)), ("date", .string(catalogue.date)),
        ])
      ),
      ("runs_per_month", .number(cost.runs)),
      ("bill", .array(cost.bill.lines.map(Self.line))),
      ("bill_gaps", .array(cost.bill.gaps.map(BillJSON.gap))),
      ("complete", .bool(cost.bill.isComplete)),
      ("total_usd", Self.usd(cost.bill.total)),
      ("total_range_usd", Self.range(cost.bill.range)),
      ("one_off", .array(plan.oneOffs.map(Self.oneOff))),
      ("months", .array(plan.months.map(Self.month))),
      ("years", .array(cost.approvals.map(Self.year))),
      (
        "totals",
        .object([
          ("cash_usd", Self.usd(plan.cashTotal)), ("amortised_usd", Self.usd(plan.amortisedTotal)),
          ("npv_usd", .number(plan.netPresentValue)),
          ("book_value_at_end_usd", Self.usd(plan.bookValueAtEnd)),
          ("discount_rate_per_year", .number(plan.horizon.discountRate)),
          ("price_change_per_year", .number(plan.horizon.priceChange)),
          ("ramp_months", .integer(plan.horizon.rampMonths)),
        ])
      ),
      ("unit", unit),
      ("against", against),
      (
        "stranded_if_volume_halves",
        .object([
          ("full_usd", Self.usd(cost.stranded.full)), ("half_usd", Self.usd(cost.stranded.half)),
          ("per_month_usd", Self.usd(cost.stranded.perMonth)),
          ("over_horizon_usd", Self.usd(cost.stranded.overHorizon)),
        ])
      ),
      ("risk", risk),
      ("sources", BillJSON.sources([cost.bill])),
    ])
  }

  static func usd(_ money: Money) -> JSONValue { .number(money.dollars) }

  static func range(_ range: UncertainNumber) -> JSONValue {
    .object([
      ("p10", .number(range.low)), ("likely", .number(range.likely)), ("p90", .number(range.high)),
    ])
  }

  private static func line(_ line: Bill.Line) -> JSONValue {
    .object([
      ("title", .string(line.title)), ("component", .string(line.component)),
      ("service", .string(line.service)), ("sku", .string(line.sku)),
      ("region", .string(line.region)), ("quantity", .number(line.quantity)),
      ("unit", .string(line.unit)), ("average_price_usd", .number(line.effectiveUnitPrice)),
      ("amount_usd", usd(line.amount)), ("range_usd", range(line.range)),
      ("basis", .string(MergedLine.basis(line.basis))),
      ("confidence", .string(line.confidence.rawValue)),
      (
        "rows",
        .array(
          line.references.map { row in
            .object([
              ("row", .string(row.row)), ("source", .string(row.source)),
              ("as_of", .string(row.asOf)), ("confidence", .string(row.confidence.rawValue)),
            ])
          })
      ),
      ("derivation", .string(line.derivation)),
    ])
  }

  private static func oneOff(_ item: CostPlan.OneOff) -> JSONValue {
    .object([
      ("title", .string(item.title)), ("usd", range(item.dollars)),
      ("origin", .string(item.origin.description)),
    ])
  }

  private static func month(_ month: CostPlan.Month) -> JSONValue {
    .object([
      ("month", .string(month.date?.description ?? "\(month.index)")),
      ("runs", .number(month.runs)), ("opex_usd", usd(month.operating)),
      ("capex_usd", usd(month.capital)), ("cash_usd", usd(month.cash)),
      ("amortised_usd", usd(month.amortised)),
    ])
  }

  private static func year(_ approval: OptionCost.Approval) -> JSONValue {
    let year = approval.year
    return .object([
      ("year", .string(year.label)), ("opex_usd", usd(year.operating)),
      ("capex_usd", usd(year.capital)), ("amortised_usd", usd(year.amortised)),
      ("approve_usd", usd(year.cash)), ("up_to_p90_usd", .optional(approval.upTo)),
      ("locked_in_usd", usd(year.lockedIn)),
    ])
  }

  private var unit: JSONValue {
    func per(_ count: Double) -> JSONValue {
      count > 0 ? .number(cost.bill.total.dollars / count) : .null
    }
    return .object([
      ("per_run_usd", per(cost.runs)), ("per_1000_runs_usd", per(cost.runs / 1000)),
      ("per_1m_tokens_usd", per(cost.runs * cost.tokensPerRun / 1e6)),
    ])
  }

  private var against: JSONValue {
    guard let returns, let other else { return .null }
    return .object([
      ("alternative", .string(other.item.id)), ("npv_usd", .number(returns.netPresentValue)),
      (
        "internal_rates_per_year", .array(returns.internalRates.map(JSONValue.number))
      ),
      ("modified_internal_rate_per_year", .optional(returns.modifiedRate)),
      ("payback_months", .optional(returns.paybackMonths)),
      ("discounted_payback_months", .optional(returns.discountedPaybackMonths)),
    ])
  }

  private var risk: JSONValue {
    guard let risk = cost.risk else { return .null }
    return .object([
      ("scenarios", .integer(OptionCost.scenarios)),
      (
        "present_value_usd",
        .object([
          ("p10", .number(risk.range.p10)), ("p50", .number(risk.range.p50)),
          ("p90", .number(risk.range.p90)), ("cvar_90", .number(risk.conditionalValueAtRisk)),
        ])
      ),
      (
        "tornado",
        .array(
          risk.tornado.map {
            .object([
              ("input", .string($0.input)), ("at_p10_usd", .number($0.low)),
              ("at_p90_usd", .number($0.high)),
            ])
          })
      ),
      (
        "sobol",
        .array(
          risk.indices.map {
            .object([
              ("input", .string($0.input)), ("first", .rounded($0.first, digits: 4)),
              ("total", .rounded($0.total, digits: 4)),
            ])
          })
      ),
    ])
  }
}
