import Berth
import Compliance
import Costing
import Decision
import Documents
import Simulation
import Workloads

/// The answer in a few sentences; where nothing is ranked, the three nearest misses and what would admit each.
struct SummarySection {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  var lines: [String] {
    ["## 2. Summary", ""] + (assessment.winner.map(answer) ?? misses) + [""]
  }

  private var runs: Double { assessment.profile.traffic.runsPerMonth.value.likely }

  private func answer(_ winner: AssessedAlternative) -> [String] {
    var lines = ["**Run `\(assessment.profile.name)` on \(winner.title)\(places(winner)).**", ""]
    if let bill = winner.bill {
      lines.append(
        "It costs \(Wording.money(bill.total.dollars, band: bill.range)) a month at "
          + "\(NumberFormat.fixed(runs)) runs (\(Wording.band(bill.range))), "
          + "\(Wording.smallMoney(bill.total.dollars / max(runs, 1))) a run\(against(winner)).")
    }
    if let performance = winner.performance {
      lines.append(
        "A whole run takes \(Wording.interval(performance.e2e.p95)) at p95\(bound(assessment.profile.objectives.e2eP95)), "
          + "its first visible token \(Wording.interval(performance.ttft.p95))"
          + "\(bound(assessment.profile.objectives.firstResponseP95)); "
          + "\(Wording.share(performance.availability)) of runs end with an answer.")
    }
    lines += [law(winner), ""]
    if let second = assessment.ranked.dropFirst().first, let a = winner.score, let b = second.score
    {
      let lead = a.score - b.score
      lines.append(
        lead < Assessment.tieMargin
          ? "**Tie:** \(second.title) scores within \(NumberFormat.fixed(Assessment.tieMargin, decimals: 0)) point of it; choose by what the score leaves out."
          : "Next comes \(second.title), \(NumberFormat.fixed(lead, decimals: 1)) points behind.")
    }
    if let flip = assessment.flips.first {
      lines.append(
        "It would change when \(flip.input) passes \(flip.threshold) (now \(flip.now)): then "
          + "\(title(flip.winner)) is first.")
    } else {
      lines.append("No single change that was tried puts another alternative first.")
    }
    if let line = agreement { lines.append(line) }
    if let warning = confidence(winner) { lines += ["", warning] }
    return lines
  }

  /// How many other ranking methods agree, in one line.
  private var agreement: String? {
    guard let agreement = assessment.agreement else { return nil }
    let answered = agreement.witnesses.filter { !$0.winners.isEmpty }
    guard !answered.isEmpty else { return nil }
    let agreeing = answered.filter(\.agrees)
    let split = answered.first { !$0.agrees }
    let other = split.map { witness in
      "; \(witness.method) puts \(Wording.list(witness.winners.map(title))) first"
        + (witness.splittingCriterion.map { ", for its \($0)" } ?? "")
    }
    return
      "Of \(answered.count) other ranking methods \(agreeing.count) put it first\(other ?? "")."
  }

  private func title(_ id: String) -> String {
    assessment.alternatives.first { $0.id == id }?.title ?? id
  }

  private func places(_ item: AssessedAlternative) -> String {
    item.siteText == "–" ? "" : " in \(item.siteText)"
  }

  private func bound(_ objective: Objective?) -> String {
    objective.map { " against an objective of \(Wording.seconds($0.bound.value))" } ?? ""
  }

  private func against(_ winner: AssessedAlternative) -> String {
    guard let cost = winner.bill?.total.dollars,
      let cheapest = assessment.ranked.filter({ $0.id != winner.id }).compactMap({ item in
        item.bill.map { (item, $0.total.dollars) }
      }).min(by: { $0.1 < $1.1 }), cheapest.1 > 0
    else { return "" }
    let difference = cost / cheapest.1 - 1
    let percent = NumberFormat.fixed(abs(difference) * 100, decimals: 0)
    return difference <= 0
      ? ", \(percent) % less than the cheapest other ranked alternative (\(cheapest.0.title))"
      : ", \(percent) % more than the cheapest ranked alternative (\(cheapest.0.title))"
  }

  private func law(_ winner: AssessedAlternative) -> String {
    let excluded = assessment.alternatives.filter { $0.outcome == .excluded }.count
    let open = Set(
      winner.verdicts.flatMap(\.results).filter {
        $0.isHard && !$0.isOurs && !$0.isFuture && $0.state == .needsEvidence
      }.map { "\($0.regime) \($0.article)" }
    ).count
    let verdict: String
    switch winner.outcome {
    case .allowed: verdict = "All hard rules of \(regimes(winner)) pass"
    case .conditional:
      verdict =
        "It is conditional: \(open) hard requirements of \(regimes(winner)) still need evidence"
    case .excluded: verdict = "It is excluded by law"
    case nil: verdict = "No regime applies"
    }
    return verdict
      + (excluded > 0
        ? "; the law excludes \(excluded) of \(assessment.alternatives.count) alternatives." : ".")
  }

  private func regimes(_ item: AssessedAlternative) -> String {
    Wording.list(item.verdicts.map(\.regime))
  }

  private func confidence(_ winner: AssessedAlternative) -> String? {
    guard let bill = winner.bill, bill.total > .zero else { return nil }
    let weak = bill.lines.filter { $0.confidence == .low }.reduce(Money.zero) { $0 + $1.amount }
    let share = weak.dollars / bill.total.dollars
    guard share > 0.1 else { return nil }
    return
      "**Low confidence:** \(Wording.share(share)) of the bill rests on proxies, estimates or rows of low "
      + "confidence; [5](#5-for-finance) marks them."
  }

  /// What to say when nothing meets the hard objectives.
  private var misses: [String] {
    var lines = ["**No alternative meets every hard objective and rule.** The nearest misses:", ""]
    for (index, item) in NearestMiss.sorted(assessment.alternatives).prefix(3).enumerated() {
      lines.append("\(index + 1). **\(item.title)**, \(item.costText) a month.")
      for exclusion in item.exclusions {
        lines.append(
          "   - \(Wording.sentence(exclusion.reason))"
            + (exclusion.remedy.map { "; admitted by: \($0)" } ?? ""))
      }
    }
    return lines
  }
}
