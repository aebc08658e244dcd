public import Berth
import Compliance
import Costing
import Deployments
import Documents
import Simulation
import Workloads

/// The answer in five lines: what to do, its cost with range, p95, what the law blocks, what would flip it.
public struct Answer: Sendable {
  var assessment: Assessment

  /// Creates the answer of an assessment.
  public init(_ assessment: Assessment) { self.assessment = assessment }

  /// Five lines; where nothing is ranked, they are about the nearest miss.
  public var lines: [String] {
    guard let item = assessment.winner ?? NearestMiss.sorted(assessment.alternatives).first else {
      return [
        "answer  no option was assessed", "cost    unknown", "p95     unknown",
        "law     unknown", "flips   nothing",
      ]
    }
    return [answer(item), cost(item), times(item), "law     \(law(item))", flip(item)]
  }

  private func answer(_ item: AssessedAlternative) -> String {
    let place = item.siteText == "–" ? "" : ", \(item.siteText)"
    let name = "\(item.title) (\(item.option.strategy.title)\(place))"
    return assessment.winner != nil
      ? "answer  \(name)"
      : "answer  nothing meets every hard objective and rule; the nearest is \(name): "
        + (item.firstReason ?? "no reason recorded")
  }

  private func cost(_ item: AssessedAlternative) -> String {
    guard let bill = item.bill else {
      return "cost    not computed: \(item.firstReason ?? "no reason recorded")"
    }
    let runs = assessment.profile.traffic.runsPerMonth.value.likely
    let total = Wording.money(bill.total.dollars, band: bill.range)
    let share = item.lowConfidenceShare
    let doubt = share > 0.1 ? "; \(NumberFormat.percent(share, decimals: 0)) of low confidence" : ""
    return "cost    \(total) a month (\(Wording.band(bill.range))), "
      + "\(item.costPerRunText(runs: runs)) a run\(doubt)"
      + (bill.isComplete ? "" : "; incomplete, a price is missing")
  }

  private func times(_ item: AssessedAlternative) -> String {
    guard let performance = item.performance, performance.isStable else {
      return "p95     not computed: \(item.firstReason ?? "no reason recorded")"
    }
    return "p95     whole run \(Wording.interval(performance.e2e.p95)), first token "
      + Wording.interval(performance.ttft.p95)
  }

  private func law(_ item: AssessedAlternative) -> String {
    let excluded = assessment.alternatives.filter { $0.outcome == .excluded }
    let blocked =
      excluded.isEmpty
      ? "blocks nothing"
      : "blocks \(excluded.count) of \(assessment.alternatives.count) alternatives"
    return "\(blocked); this one is \(item.outcome?.rawValue ?? "under no regime")"
  }

  private func flip(_ item: AssessedAlternative) -> String {
    guard assessment.winner != nil else { return "admits  \(item.remedyText)" }
    guard let flip = assessment.flips.first else {
      return "flips   no single change that was tried"
    }
    let title = assessment.alternatives.first { $0.id == flip.winner }?.title ?? flip.winner
    return "flips   when \(flip.input) \(flip.crossing) (now \(flip.now)): \(title)"
  }
}
