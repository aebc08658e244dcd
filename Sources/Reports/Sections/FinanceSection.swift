import Berth
import Catalog
import Costing
import Documents
import Workloads

/// The winner's bill line by line, a check by hand, and the cash flow.
struct FinanceSection {
  var assessment: Assessment
  var studies: Studies
  var pages: Report.Pages

  init(_ assessment: Assessment, _ studies: Studies, _ pages: Report.Pages) {
    self.assessment = assessment
    self.studies = studies
    self.pages = pages
  }

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
      lines += pages.costBands?.lines ?? []
    }
    lines += levers(bill)
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
    lines += breakEven
    lines += cashFlow(item)
    lines += pages.tornado.map { ["### What moves it", ""] + $0.lines } ?? []
    return lines
  }

  /// What hosting decides, and what would make the bill smaller.
  private func levers(_ bill: Bill) -> [String] {
    guard let levers = studies.levers, let share = levers.hostingShare else { return [] }
    let tokens =
      levers.tokens > .zero
      ? "model tokens are the other \(Wording.money(levers.tokens.dollars, band: bill.range))"
      : "no token is billed"
    var lines = [
      "### What would make the bill smaller", "",
      "Hosting decides \(NumberFormat.percent(share, decimals: 0)) of the bill, "
        + "\(Wording.money(levers.hosting.dollars, band: bill.range)) a month; \(tokens).", "",
    ]
    guard !levers.levers.isEmpty else {
      return lines + [
        "Of other hosting, other models, caching and shorter prompts none makes it smaller.", "",
      ]
    }
    var table = MarkdownTable(
      ["lever", "saves up to, a month", "of the bill", "mind"], right: [1, 2])
    table.rows = levers.levers.map { lever in
      [
        lever.action, Wording.smallSaving(lever.dollars),
        NumberFormat.percent(lever.dollars / bill.total.dollars, decimals: 0), lever.note,
      ]
    }
    lines += [
      table.text, "",
      "Each alone, at the likely prices, without the work of getting it. Batch prices are not among them: the catalogue "
        + "has no row of one.", "",
    ]
    return lines
  }

  private var breakEven: [String] {
    guard let study = studies.breakEven else { return [] }
    let words = BreakEvenWords(study)
    let head = [
      "### Break-even volumes", "",
      "The first choice against the cheapest way of each kind to come by a model, or the best of other strategies where there "
        + "are fewer, every crossing up to "
        + "\(BreakEvenWords.volume(study.limit)) runs a month; capacity is added in steps as the load asks for it, "
        + "latency and law are held.", "",
    ]
    let items = words.lines.map { "- \(Wording.sentence($0))." }
    return head + items + [""] + (pages.volume?.lines ?? [])
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
    let lines = [
      "### Over \(finance.horizonMonths) months", "", table.text, "",
      "Net present cost \(Wording.money(present.likely, band: present)) (\(Wording.band(present))) at "
        + "\(Wording.share(finance.discountRate.value.likely)) a year; the load "
        + (growth == 0 ? "stays the same." : "grows by \(Wording.share(growth)) a month."), "",
    ]
    return lines + (pages.cashFlow?.lines ?? [])
  }
}
