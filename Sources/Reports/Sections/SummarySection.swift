import Berth
import Compliance
import Costing
import Decision
import Deployments
import Documents
import Simulation
import Workloads

/// The answer in a few sentences; where nothing is ranked, the nearest misses.
struct SummarySection {
  var assessment: Assessment
  var studies: Studies

  init(_ assessment: Assessment, _ studies: Studies) {
    self.assessment = assessment
    self.studies = studies
  }

  var lines: [String] {
    let headline =
      assessment.winner.map {
        [
          "**Run `\(assessment.profile.name)` on \($0.title)\(places($0)).**", "",
        ]
      } ?? []
    let body = assessment.winner.map(answer) ?? MissSummary(assessment).lines
    return ["## 2. Summary", ""] + headline + Glance(assessment, studies).lines + body + [""]
  }

  private var runs: Double { assessment.profile.traffic.runsPerMonth.value.likely }

  private func answer(_ winner: AssessedAlternative) -> [String] {
    var lines: [String] = []
    if let bill = winner.bill {
      lines.append(
        "- Budget \(Wording.money(bill.total.dollars, band: bill.range)) a month at "
          + "\(NumberFormat.fixed(runs)) runs (P10 to P90: \(Wording.band(bill.range)))"
          + "\(against(winner)).")
      if let line = confidence(winner) { lines.append("- \(line)") }
      if let line = lever(bill.range) { lines.append("- \(line)") }
    }
    if let performance = winner.performance {
      lines.append(
        "- Expect the first visible token within \(Wording.interval(performance.ttft.p95)) at p95"
          + "\(bound(assessment.profile.objectives.firstResponseP95)); "
          + "\(Wording.share(performance.availability)) of runs end with an answer.")
    }
    if !winner.warnings.isEmpty {
      lines.append(
        "- **Accept or change soft objectives it misses:** \(Wording.list(winner.warnings)).")
    }
    lines.append("- \(law(winner))")
    lines.append("- \(strategies(winner))")
    if let second = assessment.ranked.dropFirst().first, let a = winner.score, let b = second.score
    {
      let lead = a.score - b.score
      lines.append(
        lead < Assessment.tieMargin
          ? "- **Tie:** \(second.title) scores within "
            + "\(NumberFormat.fixed(Assessment.tieMargin, decimals: 0)) point of it; "
            + "choose by what the score leaves out."
          : "- Keep \(second.title) as the fallback: it comes next, "
            + "\(NumberFormat.fixed(lead, decimals: 1)) points behind.")
    }
    if let flip = assessment.flips.first {
      lines.append(
        "- Look again when \(flip.input) \(flip.crossing) (now \(flip.now)): then "
          + "\(title(flip.winner)) is first.")
    } else {
      lines.append("- Rest on it: no single change that was tried puts another alternative first.")
    }
    if let line = agreement { lines.append("- \(line)") }
    return lines
  }

  /// What hosting decides of the bill, and the larger lever when one is beyond the band of the bill.
  private func lever(_ band: UncertainNumber) -> String? {
    guard let levers = studies.levers, let share = levers.hostingShare else { return nil }
    func money(_ amount: Money) -> String { Wording.money(amount.dollars, band: band) }
    let percent = NumberFormat.percent(share, decimals: 0)
    let split =
      levers.tokens > .zero
      ? "hosting decides \(percent) of the bill (\(money(levers.hosting))), model tokens are the other "
        + money(levers.tokens)
      : "hosting decides all of the bill: no token is billed"
    guard let lever = levers.levers.first else {
      return "Change little to save: \(split), and no lever that was tried makes the bill smaller."
    }
    let saving = Wording.smallSaving(lever.dollars)
    let of = NumberFormat.percent(
      lever.dollars / max((levers.tokens + levers.hosting).dollars, 1), decimals: 0)
    return "Save first where most is: \(split). The largest lever is to \(lever.action): up to "
      + "\(saving) a month, \(of) of the bill ([5](#5-for-finance))."
  }

  /// The best of each other strategy, by what it costs beside the first choice.
  private func strategies(_ winner: AssessedAlternative) -> String {
    guard let cost = winner.bill?.total.dollars, cost > 0 else {
      return "Mind that its cost cannot be set beside that of the other strategies."
    }
    var parts: [String] = []
    var without: [String] = []
    for strategy in Strategy.allCases where strategy != winner.option.strategy {
      if let best = assessment.ranked.first(where: { $0.option.strategy == strategy }),
        let other = best.bill?.total.dollars
      {
        parts.append("\(strategy.title) \(Self.ratio(other / cost)) (\(best.title))")
      } else {
        without.append(strategy.title)
      }
    }
    let nothing =
      without.isEmpty
      ? "" : "; nothing of \(Wording.list(without)) hosting meets the hard objectives"
    return parts.isEmpty
      ? "Look no further: nothing of another strategy meets the hard objectives."
      : "Compare the best of each other strategy by cost: " + parts.joined(separator: ", ")
        + nothing + "."
  }

  /// `12% more`, `3% less`, `4.1 times as much`.
  static func ratio(_ ratio: Double) -> String {
    if ratio >= 2 { return "\(NumberFormat.significant(ratio, digits: 2)) times as much" }
    let percent = NumberFormat.percent(abs(ratio - 1), decimals: 0)
    if percent == "0%" { return "the same" }
    return "\(percent) \(ratio < 1 ? "less" : "more")"
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
      "Trust the order so far: of \(answered.count) other ranking methods \(agreeing.count) put it first\(other ?? "")."
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
    let words = Self.ratio(cost / cheapest.1)
    return cost <= cheapest.1
      ? "; that is the cheapest that is ranked"
      : "; \(words == "the same" ? "as much as" : words + (words.hasSuffix("much") ? " as" : " than")) the cheapest ranked alternative"
        + " (\(cheapest.0.title))"
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
    case .allowed: verdict = "Go ahead by law: all hard rules of \(regimes(winner)) pass"
    case .conditional:
      verdict =
        "Collect evidence before go-live: it is conditional, \(Wording.count(open, "hard requirement")) of "
        + "\(regimes(winner)) \(open == 1 ? "is" : "are") still open "
        + "([6](#6-for-security-and-compliance))"
    case .excluded: verdict = "Stop: it is excluded by law"
    case nil: verdict = "Check nothing by law: no regime applies"
    }
    return verdict
      + (excluded > 0
        ? "; the law excludes \(excluded) of \(assessment.alternatives.count) alternatives." : ".")
  }

  /// Regimes with something open, or all of them.
  private func regimes(_ item: AssessedAlternative) -> String {
    let open = item.verdicts.filter { $0.outcome == .conditional }
    return Wording.list((open.isEmpty ? item.verdicts : open).map(\.regime))
  }

  private func confidence(_ winner: AssessedAlternative) -> String? {
    let share = winner.lowConfidenceShare
    guard share > 0.1 else { return nil }
    return
      "**Low confidence:** \(NumberFormat.percent(share, decimals: 0)) of the cost rests on proxies, "
      + "estimates or rows of low confidence; [5](#5-for-finance) marks them."
  }
}
