import Berth
import Costing
import Documents
import Simulation
import Workloads

/// What most readers look for first, one row each: cost of a run, p95, the worst failure of a hard rule, break-even, seed.
struct Glance {
  var assessment: Assessment
  var studies: Studies

  init(_ assessment: Assessment, _ studies: Studies) {
    self.assessment = assessment
    self.studies = studies
  }

  private var shown: AssessedAlternative? {
    assessment.winner ?? NearestMiss.sorted(assessment.alternatives).first
  }

  var lines: [String] {
    guard let shown else { return [] }
    var table = MarkdownTable([
      "at a glance", assessment.winner == nil ? "the nearest miss" : "the first choice",
    ])
    table.rows = [
      ["cost per run", cost(shown)], ["p95 of a whole run", time(shown)],
      ["worst hard-rule failure", WorstFailure(assessment).text],
    ]
    if let study = studies.breakEven {
      table.rows.append([
        "break-even volume",
        BreakEvenWords(study).short + "; [every crossing](#break-even-volumes)",
      ])
    }
    table.rows.append(["seed", "\(assessment.seed)"])
    return [table.text, ""]
  }

  private func cost(_ item: AssessedAlternative) -> String {
    let runs = assessment.profile.traffic.runsPerMonth.value.likely
    guard let bill = item.bill, runs > 0 else { return "not computed" }
    func perRun(_ dollars: Double) -> String { Wording.smallMoney(dollars / runs) }
    return
      "\(perRun(bill.total.dollars)) (P10 to P90: \(perRun(bill.range.low)) to \(perRun(bill.range.high)))"
      + (bill.isComplete ? "" : ", incomplete: a price is missing")
  }

  private func time(_ item: AssessedAlternative) -> String {
    guard let performance = item.performance, performance.isStable else { return "not computed" }
    let objective = assessment.profile.objectives.e2eP95.map {
      "; objective \(Wording.seconds($0.bound.value)), \($0.isHard ? "hard" : "soft")"
    }
    return "\(Wording.closeInterval(performance.e2e.p95)), 95% interval\(objective ?? "")"
  }
}
