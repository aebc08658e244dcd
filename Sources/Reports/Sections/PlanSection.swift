import Berth
import Catalog
import Costing
import Documents

/// Consequences, first steps and what should make somebody look again.
struct PlanSection {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  var lines: [String] {
    var lines = ["## 9. Consequences and triggers for review", ""]
    guard let winner = assessment.winner else {
      return lines + [
        "Nothing was chosen. The nearest misses and what would admit each are in [2](#2-summary).",
        "",
      ]
    }
    if let hours = winner.operationsHours {
      lines.append(
        "- Operations take about \(NumberFormat.significant(hours, digits: 2)) hours a month (an estimate)."
      )
    }
    lines += winner.warnings.map { "- \(Wording.sentence($0))." }
    var proxies: Set<String> = []
    for line in winner.bill?.lines ?? [] {
      if case .proxy = line.basis { proxies.insert(line.service) }
    }
    if !proxies.isEmpty {
      lines.append(
        "- Ask for the regional price of \(Wording.list(proxies.sorted())): the bill "
          + "stands on prices of another region there.")
    }
    let triggers =
      assessment.flips.filter { !$0.input.hasPrefix("the weight") }.map { flip in
        "\(flip.input) \(flip.crossing) (now \(flip.now)): \(title(flip.winner)) would be first"
      }
      + [
        "a price of the bill, a model's terms or a rule of [6](#6-for-security-and-compliance) changes: "
          + "compute it again, the catalogue's prices are those of [1](#1-record)",
        "the criteria are weighed anew: [8](#8-uncertainty) has the weight at which each changes the answer",
      ]
    lines += ["- Look again when"] + triggers.map { "   - \($0)" }
    lines.append(
      "- After 30 days, compare the first full month's bill and p95 with this report: a difference outside the bands "
        + "is a fault of an input, and [10](#10-appendix) says where each came from.")
    lines += ["", "### The plan", "", PlanChart(winner, assessment).chart.text, ""]
    lines += [PlanChart(winner, assessment).basis, ""]
    return lines
  }

  private func title(_ id: String) -> String {
    assessment.alternatives.first { $0.id == id }?.title ?? id
  }
}
