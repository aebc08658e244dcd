public import Berth
import Compliance
import Decision
import Deployments
import Documents
import Simulation
import Workloads

/// All alternatives of an assessment as a table that fits a terminal.
public struct ComparisonTable: Sendable {
  var assessment: Assessment
  var width: Int

  /// Creates a table of at most that many columns of characters.
  public init(_ assessment: Assessment, width: Int) {
    self.assessment = assessment
    self.width = width
  }

  /// The table and the answer below it.
  public var text: String {
    let columns = [
      PlainTable.Column("rank", isNumber: true), .init("option", minimum: 20),
      .init("model", priority: 3, minimum: 12),
      .init("cost/month", isNumber: true, priority: 1), .init("p95", isNumber: true, priority: 1),
      .init("avail.", isNumber: true, priority: 4), .init("law", priority: 2),
      .init("score", isNumber: true, priority: 2), .init("per run", isNumber: true, priority: 5),
      .init("sites", priority: 6), .init("why not", priority: 2),
    ]
    let runs = assessment.profile.traffic.runsPerMonth.value.likely
    let rows = assessment.alternatives.map { item -> [String] in
      let e2e = item.performance.flatMap { $0.isStable ? $0.e2e : nil }
      return [
        item.rank.map(String.init) ?? "–", item.option.id, item.model ?? "–", item.costText,
        e2e.map { Wording.seconds($0.p95.value) } ?? "–",
        item.performance.map { Wording.share($0.availability) } ?? "–",
        item.outcome?.rawValue ?? "–",
        item.score.map { NumberFormat.fixed($0.score, decimals: 1) } ?? "–",
        item.costPerRunText(runs: runs), item.siteText, item.exclusions.first?.kind.rawValue ?? "",
      ]
    }
    return PlainTable(columns, rows: rows).text(width: width) + "\n\n"
      + Answer(assessment).lines.joined(separator: "\n")
  }
}
