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
        "No alternative has a complete bill; [10](#10-appendix) says what is missing.", "",
      ]
    }
    if assessment.winner == nil {
      lines += ["Nothing meets the hard objectives; this is the bill of the nearest miss.", ""]
    }
    lines += [
      "![Cost a month with its band, cheapest first](cost-bands.svg)", "",
      "### Bill of \(item.title), first month", "",
      table(bill).text, "",
      "Each amount is exact to the cent as priced; the band beside it is the uncertainty of the price. "
        + "A listed price of high, medium or low confidence carries the stated band of its class; a proxy the range "
        + "of its uplift; an assumption its own range.", "",
    ]
    if !bill.gaps.isEmpty {
      lines += ["**The total is incomplete.** Without a price:", ""]
      lines += bill.gaps.map {
        "- \(Wording.quantity($0.quantity)) \($0.key.meter) of `\($0.key.service)` for `\($0.component)`: \($0.reason)"
      }
      lines.append("")
    }
    lines += handCheck(item, bill)
    lines += cashFlow(item)
    return lines
  }

  private func table(_ bill: Bill) -> MarkdownTable {
    var table = MarkdownTable(
      ["component", "what", "quantity", "unit", "average price", "amount", "band", "price source"],
      right: [2, 4, 5])
    for line in bill.lines {
      table.rows.append([
        line.component, what(line), Wording.quantity(line.quantity),
        line.unit,
        "$\(NumberFormat.significant(line.effectiveUnitPrice, digits: 4))",
        "\(line.amount.formatted())",
        line.range.isExact ? "–" : Wording.band(line.range), source(line),
      ])
    }
    table.rows.append([
      "**total**", "", "", "", "", "**\(bill.total.formatted())**", Wording.band(bill.range), "",
    ])
    return table
  }

  /// The article and its place; for work, the task.
  private func what(_ line: Bill.Line) -> String {
    line.component == "operations"
      ? "\(line.title): \(line.derivation.prefix { $0 != ";" })" : "\(line.title) (\(line.region))"
  }

  private func source(_ line: Bill.Line) -> String {
    let rows = line.references.map { reference in
      "`\(reference.row)` (\(reference.asOf), \(reference.confidence.rawValue))"
    }
    let basis: String
    switch line.basis {
    case .listed: basis = ""
    case .proxy(let region, let uplift, _):
      basis =
        "proxy: price of \(region) × \(NumberFormat.significant(uplift.low, digits: 3)) to "
        + "\(NumberFormat.significant(uplift.high, digits: 3)); "
    case .assumption(_, let owner): basis = "assumption of \(owner); "
    }
    return basis + Wording.list(rows)
  }

  /// Five lines that anybody can redo with a pocket calculator.
  private func handCheck(_ item: AssessedAlternative, _ bill: Bill) -> [String] {
    let summary = WorkloadSummary(assessment.profile)
    let meters = ["input_token", "cached_input_token", "cache_write_token", "output_token"]
    let tokenLines = bill.lines.filter { meters.contains($0.meter) }
    var lines = ["### Check by hand", ""]
    let runs = NumberFormat.fixed(summary.runsPerMonth)
    let steps = NumberFormat.significant(summary.stepsPerRun, digits: 3)
    lines.append(
      "1. \(runs) runs × \(steps) steps = "
        + "\(NumberFormat.fixed(summary.runsPerMonth * summary.stepsPerRun)) model calls a month.")
    lines.append(
      "2. \(runs) runs × \(NumberFormat.fixed(summary.inputTokensPerRun)) prompt tokens = "
        + "\(millions(summary.inputTokensPerMonth)); × \(NumberFormat.fixed(summary.outputTokensPerRun)) "
        + "generated tokens = \(millions(summary.outputTokensPerMonth)).")
    if tokenLines.isEmpty {
      let top = bill.lines.sorted { $0.amount > $1.amount }.prefix(2)
      for (index, line) in top.enumerated() {
        lines.append(
          "\(index + 3). \(Wording.quantity(line.quantity)) \(line.unit) × "
            + "$\(NumberFormat.significant(line.effectiveUnitPrice, digits: 4)) = "
            + "\(line.amount.formatted(decimals: 0)) for `\(line.component)`.")
      }
    } else {
      let parts = tokenLines.map {
        "\(millions($0.quantity)) × $\(NumberFormat.significant($0.effectiveUnitPrice * 1e6, digits: 4)) a million"
      }
      let sum = tokenLines.reduce(Money.zero) { $0 + $1.amount }
      lines.append("3. " + parts.joined(separator: " + ") + " = \(sum.formatted(decimals: 0)) (tokens as simulated).")
      lines.append(
        "4. Everything else: \((bill.total - sum).formatted(decimals: 0)), "
          + "\(Wording.share(share(bill.total - sum, of: bill.total))) of the bill.")
    }
    lines.append(
      "\(lines.count - 1). Total \(bill.total.formatted(decimals: 0)) ÷ \(runs) runs = "
        + "\(Wording.smallMoney(bill.total.dollars / max(summary.runsPerMonth, 1))) a run.")
    return lines + [""]
  }

  private func share(_ part: Money, of whole: Money) -> Double {
    whole == .zero ? 0 : part.dollars / whole.dollars
  }

  private func millions(_ tokens: Double) -> String {
    "\(NumberFormat.significant(tokens / 1e6, digits: 5)) M"
  }

  private func cashFlow(_ item: AssessedAlternative) -> [String] {
    guard let flow = item.cashFlow else { return [] }
    var table = MarkdownTable(["year", "cost", "band"], right: [1])
    for (index, year) in flow.years.enumerated() {
      table.rows.append([
        "\(index + 1)", Wording.money(year.likely, band: year), Wording.band(year),
      ])
    }
    return [
      "### Over \(assessment.profile.finance.horizonMonths) months", "", table.text, "",
      "Net present cost \(Wording.money(flow.netPresentCost.likely, band: flow.netPresentCost)) at "
        + "\(NumberFormat.percent(assessment.profile.finance.discountRate.value.likely)) a year "
        + "(\(Wording.band(flow.netPresentCost))); the load grows by "
        + "\(NumberFormat.percent(assessment.profile.traffic.growthPerMonth.value.likely)) a month.",
      "",
    ]
  }
}
