import Berth
import Compliance
import Costing
import Decision
import Deployments
import Documents
import Simulation
import Workloads

/// All alternatives, one a row; a figure that is not known is an empty cell, and the last column says why.
struct OptionsSheet {
  var assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  var sheet: Sheet {
    Sheet(
      name: "Options",
      columns: [
        .init("rank", 6), .init("alternative", 50), .init("strategy", 18), .init("model", 22),
        .init("regions", 24), .init("score", 8), .init("cost a month, USD", 18),
        .init("low, USD", 14), .init("high, USD", 14), .init("cost a run, USD", 16),
        .init("E2E p95, s", 12), .init("TTFT p95, s", 12), .init("availability", 12),
        .init("operations, h a month", 20), .init("law", 14), .init("why not ranked", 80),
      ],
      rows: assessment.alternatives.map(row))
  }

  private func row(_ item: AssessedAlternative) -> [Cell] {
    let runs = assessment.profile.traffic.runsPerMonth.value.likely
    let complete = item.bill.flatMap { $0.isComplete ? $0 : nil }
    let total = complete?.total.dollars
    let stable = item.performance.flatMap { $0.isStable ? $0 : nil }
    return [
      .optional(item.rank.map(Double.init)), .text(item.title),
      .text(item.option.strategy.rawValue), .optional(item.model), .text(item.siteText),
      .optional(item.score?.score), .optional(total, .dollars),
      .optional(complete?.range.low, .dollars), .optional(complete?.range.high, .dollars),
      .optional(total.flatMap { runs > 0 ? $0 / runs : nil }),
      .optional(stable?.e2e.p95.value), .optional(stable?.ttft.p95.value),
      .optional(item.performance?.availability, .percent), .optional(item.operationsHours),
      .optional(item.outcome?.rawValue),
      .text(item.exclusions.map(\.reason).joined(separator: "; ")),
    ]
  }
}
