import Berth
import Catalog
import Costing
import Documents
import Workloads

/// The parts of a cost statement.
struct CostSections {
  let statement: CostStatement
  init(_ statement: CostStatement) { self.statement = statement }

  private var cost: OptionCost { statement.cost }
  private var plan: CostPlan { cost.plan }

  var all: [StatementSection] {
    var sections = [bill, years, months, approvals, unit]
    if !cost.item.exclusions.isEmpty || !cost.bill.isComplete { sections.insert(warnings, at: 0) }
    if let returns { sections.append(returns) }
    sections.append(stranded)
    if let risk = cost.risk { sections.append(self.risk(risk)) }
    return sections + [sources]
  }

  private func cents(_ money: Money) -> String { CostStatement.cents(money) }

  private var warnings: StatementSection {
    var section = StatementSection(heading: "to know first")
    if !cost.bill.isComplete {
      section.remarks.append(
        "The total is incomplete; without a price: "
          + cost.bill.gaps.map {
            "\($0.key) for `\($0.component)` (\(NumberFormat.plain($0.quantity, grouping: true)))"
          }.joined(separator: "; "))
    }
    section.remarks += cost.item.exclusions.prefix(3).map { "Not ranked: \($0.reason)" }
    return section
  }

  private var bill: StatementSection {
    let bill = cost.bill
    var section = StatementSection(
      heading:
        "bill of a month of \(NumberFormat.plain(cost.runs, grouping: true)) runs",
      columns: [
        .init("amount", isNumber: true), .init("what", minimum: 18),
        .init("component", priority: 3, minimum: 10),
        .init("quantity", isNumber: true, priority: 1), .init("unit", priority: 1),
        .init("average price", isNumber: true, priority: 2),
        .init("price rows, date, confidence", minimum: 24),
      ])
    section.rows = bill.lines.map { line in
      [
        cents(line.amount), line.title, line.component,
        Wording.quantity(line.quantity), line.unit, Wording.unitPrice(line.effectiveUnitPrice),
        line.references.map(CostStatement.source).joined(separator: "; "),
      ]
    }
    section.rows.append([
      cents(bill.total), bill.isComplete ? "total" : "total, incomplete",
    ])
    section.remarks = [
      "P10 to P90 by prices alone: \(Wording.band(bill.range)); if all prices err together: "
        + "\(Wording.band(bill.correlatedRange))."
    ]
    return section
  }

  private var years: StatementSection {
    var section = StatementSection(
      heading: "over \(plan.horizon.months) months",
      columns: [
        .init("year"), .init("runs", isNumber: true, priority: 1),
        .init("opex", isNumber: true), .init("capex", isNumber: true),
        .init("cash", isNumber: true), .init("amortised", isNumber: true),
      ])
    section.rows = plan.years.map { year in
      [
        year.label, NumberFormat.fixed(year.runs), cents(year.operating), cents(year.capital),
        cents(year.cash), cents(year.amortised),
      ]
    }
    section.rows.append([
      "total", "", cents(plan.years.reduce(.zero) { $0 + $1.operating }),
      cents(plan.years.reduce(.zero) { $0 + $1.capital }), cents(plan.cashTotal),
      cents(plan.amortisedTotal),
    ])
    for item in plan.oneOffs {
      section.remarks.append(
        "Once, before the first month: \(item.title), \(CostStatement.cents(item.dollars.likely)) "
          + "(\(item.origin)).")
    }
    if plan.oneOffs.isEmpty {
      section.remarks.append(
        "Nothing is paid once: the workload states neither `finance.build` nor `finance.migration`."
      )
    }
    section.remarks.append(
      "Net present value of what is paid, at \(Wording.share(plan.horizon.discountRate)) a year: "
        + "\(CostStatement.cents(plan.netPresentValue)). Not yet written off at the end: "
        + "\(cents(plan.bookValueAtEnd)).")
    section.remarks.append(terms)
    if let exchange = statement.profile.finance.plan.exchange {
      let total = NumberFormat.fixed(plan.cashTotal.dollars * exchange.perDollar, decimals: 2)
      section.remarks.append(
        "Cash in \(exchange.currency): \(total), at \(NumberFormat.plain(exchange.perDollar)) for a dollar on "
          + "\(exchange.date).")
    }
    return section
  }

  private var terms: String {
    let profile = statement.profile
    let growth = profile.traffic.growthPerMonth.value.likely
    return "The load grows by \(Wording.share(growth)) a month"
      + (plan.horizon.rampMonths > 0
        ? ", whole after \(Wording.count(plan.horizon.rampMonths, "month"))" : "")
      + "; prices change by \(NumberFormat.percent(plan.horizon.priceChange)) a year. A bought thing is paid before its first month "
      + "and written off in equal parts over its life."
  }

  private var months: StatementSection {
    var section = StatementSection(
      heading: "cash flow",
      columns: [
        .init("month"), .init("runs", isNumber: true), .init("opex", isNumber: true),
        .init("capex", isNumber: true), .init("cash", isNumber: true),
        .init("amortised", isNumber: true), .init("bought", priority: 1, minimum: 12),
      ])
    section.rows = plan.months.map { month in
      [
        month.date?.description ?? "\(month.index)", NumberFormat.fixed(month.runs),
        cents(month.operating), cents(month.capital), cents(month.cash), cents(month.amortised),
        month.purchases.map {
          "\(NumberFormat.significant($0.quantity, digits: 4)) × \($0.title)"
            + ($0.isRefresh ? " (anew)" : "")
        }.joined(separator: ", "),
      ]
    }
    return section
  }

  private var approvals: StatementSection {
    var section = StatementSection(
      heading: "what to approve",
      columns: [
        .init("year"), .init("approve", isNumber: true), .init("up to, at P90", isNumber: true),
        .init("locked in", isNumber: true),
      ])
    section.rows = cost.approvals.map { approval in
      [
        approval.year.label, cents(approval.year.cash),
        approval.upTo.map(CostStatement.cents) ?? "unknown", cents(approval.year.lockedIn),
      ]
    }
    section.remarks = [
      "Approved is what is paid at the likely values; P90 is over \(NumberFormat.fixed(Double(OptionCost.scenarios))) scenarios of load, "
        + "growth, tokens and every price; locked in are purchases, contracts of a year and commitments."
    ]
    if let first = cost.approvals.first {
      section.remarks.append(
        "Approve \(cents(first.year.cash)) for \(first.year.label), up to "
          + "\(first.upTo.map(CostStatement.cents) ?? "an unknown sum") at P90, locked in \(cents(first.year.lockedIn))."
      )
    }
    return section
  }

  private var unit: StatementSection {
    var section = StatementSection(
      heading: "unit economics, first month at full load",
      columns: [
        .init("per"), .init("dollars", isNumber: true), .init("P10", isNumber: true),
        .init("P90", isNumber: true),
      ])
    let range = cost.bill.range
    func row(_ name: String, _ count: Double) -> [String] {
      [name]
        + [range.likely, range.low, range.high].map {
          count > 0 ? "$\(NumberFormat.significant($0 / count, digits: 4))" : "unknown"
        }
    }
    section.rows = [
      row("run", cost.runs), row("1,000 runs", cost.runs / 1000),
      row("1M tokens", cost.runs * cost.tokensPerRun / 1e6),
    ]
    return section
  }

  private var returns: StatementSection? {
    guard let returns = statement.returns, let other = statement.other else { return nil }
    var section = StatementSection(
      heading: "instead of \(other.item.id)", columns: [.init("figure"), .init("value")])
    func months(_ count: Int?) -> String {
      count.map { $0 == 0 ? "from the start" : Wording.count($0, "month") }
        ?? "never within the horizon"
    }
    section.rows = [
      ["net present value", CostStatement.cents(returns.netPresentValue)],
      [
        "internal rates of return a year",
        returns.internalRates.isEmpty
          ? "none" : returns.internalRates.map { NumberFormat.percent($0) }.joined(separator: ", "),
      ],
      [
        "modified internal rate a year",
        returns.modifiedRate.map { NumberFormat.percent($0) } ?? "none",
      ],
      ["payback", months(returns.paybackMonths)],
      ["payback, discounted", months(returns.discountedPaybackMonths)],
    ]
    if returns.internalRates.count > 1 {
      section.remarks.append("With several rates of return, none of them is the answer.")
    }
    return section
  }

  private var stranded: StatementSection {
    let stranded = cost.stranded
    return StatementSection(
      heading: "if the volume halves",
      columns: [.init("bill of the first month"), .init("dollars", isNumber: true)],
      rows: [
        ["at the whole load", cents(stranded.full)],
        ["at half the load, with what stands", cents(stranded.half)],
        ["stranded a month", cents(stranded.perMonth)],
        ["stranded over the horizon", cents(stranded.overHorizon)],
      ],
      remarks: [
        "Stranded is what half the load pays beyond half the bill, free allowances and tiers included."
      ])
  }

  private func risk(_ risk: OptionCost.Risk) -> StatementSection {
    var section = StatementSection(
      heading: "uncertainty of the present value",
      columns: [
        .init("input", minimum: 20), .init("at its P10", isNumber: true),
        .init("at its P90", isNumber: true), .init("first-order index", isNumber: true),
        .init("total index", isNumber: true),
      ])
    section.rows = risk.tornado.map { bar in
      let index = risk.indices.first { $0.input == bar.input }
      return [
        bar.input, CostStatement.cents(bar.low), CostStatement.cents(bar.high),
        index.map { NumberFormat.fixed($0.first, decimals: 2) } ?? "–",
        index.map { NumberFormat.fixed($0.total, decimals: 2) } ?? "–",
      ]
    }
    let (p10, p50, p90) = risk.range
    section.remarks = [
      "Present value of the bills, P10 \(Wording.money(p10)), P50 \(Wording.money(p50)), P90 \(Wording.money(p90)); mean of the worst "
        + "tenth \(Wording.money(risk.conditionalValueAtRisk))."
    ]
    return section
  }

  private var sources: StatementSection {
    var seen: Set<CatalogueReference> = []
    var rows: [CatalogueReference] = []
    for reference in cost.bill.lines.flatMap(\.references)
    where seen.insert(reference).inserted {
      rows.append(reference)
    }
    return StatementSection(
      heading: "sources",
      columns: [
        .init("row", minimum: 24), .init("date"), .init("confidence"),
        .init("source", minimum: 24),
      ],
      rows: rows.sorted { ($0.row, $0.table) < ($1.row, $1.table) }.map {
        [$0.row, $0.asOf, $0.confidence.rawValue, $0.source]
      },
      remarks: [
        "Catalogue \(statement.catalogue.version) of \(statement.catalogue.date)."
      ])
  }
}
