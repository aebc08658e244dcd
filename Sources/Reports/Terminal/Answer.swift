import Compliance
import Deployments
import Costing
import Simulation
import Workloads
public import Berth
import Documents

/// The answer in five lines: what to do, its cost with range, p95, what the law blocks, what would flip it.
public struct Answer: Sendable {
  var assessment: Assessment

  /// Creates the answer of an assessment.
  public init(_ assessment: Assessment) { self.assessment = assessment }

  /// Five lines.
  public var lines: [String] {
    guard let winner = assessment.winner, let bill = winner.bill,
      let performance = winner.performance
    else { return misses }
    let runs = assessment.profile.traffic.runsPerMonth.value.likely
    return [
      "answer  \(winner.title) (\(winner.option.strategy.rawValue), \(winner.siteText))",
      "cost    \(winner.costText) a month (\(Wording.band(bill.range))), "
        + "\(Wording.smallMoney(bill.total.dollars / max(runs, 1))) a run",
      "p95     whole run \(Wording.interval(performance.e2e.p95)), first token "
        + "\(Wording.interval(performance.ttft.p95))",
      "law     \(law(winner))",
      "flips   \(flip)",
    ]
  }

  private func law(_ winner: AssessedAlternative) -> String {
    let excluded = assessment.alternatives.filter { $0.outcome == .excluded }
    let blocked =
      excluded.isEmpty
      ? "blocks nothing" : "blocks \(excluded.count) of \(assessment.alternatives.count) alternatives"
    return "\(blocked); the answer is \(winner.outcome?.rawValue ?? "under no regime")"
  }

  private var flip: String {
    guard let flip = assessment.flips.first else { return "no single change that was tried" }
    let title = assessment.alternatives.first { $0.id == flip.winner }?.title ?? flip.winner
    return "\(flip.input) past \(flip.threshold) (now \(flip.now)): \(title)"
  }

  private var misses: [String] {
    let nearest = NearestMiss.sorted(assessment.alternatives).prefix(3)
    var lines = ["answer  no alternative meets every hard objective and rule"]
    for item in nearest {
      lines.append("miss    \(item.title): \(item.firstReason ?? "no reason recorded")")
    }
    lines.append("cost    \(nearest.first?.costText ?? "unknown") a month for the nearest")
    return lines
  }
}
