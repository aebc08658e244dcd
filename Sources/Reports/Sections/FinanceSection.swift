import Berth
import Catalog
import Costing
import Documents
import Workloads

/// The winner's bill line by line, a check by hand, and the cash flow.
struct FinanceSection {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  var lines: [String] {
    var lines = ["## 5. For finance", ""]
    guard let item = assessment.winner ?? NearestMiss.sorted(assessment.alternatives).first,
      let bill = item.bill
    else {
      return lines + [
        "No alternative has a complete bill; [4](#4-for-the-architect) says what is missing.", "",
      ]
    }
    if assessment.winner == nil {
      lines += ["Nothing meets the hard objectives; this is the bill of the nearest miss.", ""]
    } else {
      lines += ["![Cost a month with its band, cheapest first](cost-bands.svg)", ""]
      lines += CostBands(assessment).lines
    }
    let tables = BillTables(bill)
    lines += [
      "### Bill of \(item.title), first month", "",
      "\(BillTables.dollars(bill.total)) at the likely prices, \(Wording.band(bill.range)) as P10 to P90 if prices err "
        + "independently, \(Wording.band(bill.correlatedRange)) if all err together.\(confidence(item))",
      "",
      tables.byComponent.text, "",
      "Line by line; one price is one line. The band is the uncertainty of the price: a listed price carries that of "
        + "its confidence, a proxy that of its uplift, an assumption its own.", "",
      tables.byPrice.text, "",
    ]
    if !bill.gaps.isEmpty {
      lines += ["**The total is incomplete.** Without a price:", ""]
      lines += bill.gaps.map {
        "- \(Wording.quantity($0.quantity)) \(Wording.plain($0.key.meter.rawValue)) of `\($0.key.service)` for "
          + "`\($0.component)`: \($0.reason)"
      }
      lines.append("")
    }
    lines += HandCheck(profile: assessment.profile, bill: bill).lines
    lines += cashFlow(item)
    return lines
  }

  private func confidence(_ item: AssessedAlternative) -> String {
    let share = item.lowConfidenceShare
    guard share > 0.1 else { return "" }
    return " **\(NumberFormat.percent(share, decimals: 0)) of it is of low confidence.**"
  }

  private func cashFlow(_ item: AssessedAlternative) -> [String] {
    guard let flow = item.cashFlow else { return [] }
    var table = MarkdownTable(["year", "cost", "P10 to P90"], right: [1])
    for (index, year) in flow.years.enumerated() {
      table.rows.append([
        "\(index + 1)", Wording.money(year.likely, band: year), Wording.band(year),
      ])
    }
    if flow.oneOff.likely > 0 {
      table.rows.append([
        "once, at the start", Wording.money(flow.oneOff.likely, band: flow.oneOff),
        Wording.band(flow.oneOff),
      ])
    }
    let finance = assessment.profile.finance
    let growth = assessment.profile.traffic.growthPerMonth.value.likely
    let present = flow.netPresentCost
    return [
      "### Over \(finance.horizonMonths) months", "", table.text, "",
      "Net present cost \(Wording.money(present.likely, band: present)) (\(Wording.band(present))) at "
        + "\(Wording.share(finance.discountRate.value.likely)) a year; the load "
        + (growth == 0 ? "stays the same." : "grows by \(Wording.share(growth)) a month."), "",
    ]
  }
}
