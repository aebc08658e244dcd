public import Berth
import Catalog
import Compliance
import Costing
import Decision
import Deployments
import Documents
import Simulation
import Workloads

/// The alternatives as CSV, one row each, ranked ones first: `alternatives.csv`.
///
/// Columns, with their units in the name: `rank` (empty where not ranked), `score` (0 to 100), `id`, `option`, `title`,
/// `model`, `strategy`, `regions` (separated by spaces), `cost_usd_per_month` with its `_p10` and `_p90`, `cost_usd_per_run`,
/// `low_confidence_share` (0 to 1 of the bill), `e2e_p50_ms`, `e2e_p95_ms` with the ends of its 95 % interval `_low` and `_high`,
/// `e2e_p99_ms`, `ttft_p95_ms`, `availability` (0 to 1), `operations_hours_per_month`, `verdict` (`allowed`, `conditional`,
/// `excluded`), `excluded_by` (kind of the first reason) and `reason`. A figure that is not known is an empty field.
public struct AlternativesCSV: Sendable {
  private let assessment: Assessment

  /// Columns in order.
  public static let columns = [
    "rank", "score", "id", "option", "title", "model", "strategy", "regions", "cost_usd_per_month",
    "cost_usd_per_month_p10", "cost_usd_per_month_p90", "cost_usd_per_run", "low_confidence_share",
    "e2e_p50_ms", "e2e_p95_ms", "e2e_p95_ms_low", "e2e_p95_ms_high", "e2e_p99_ms", "ttft_p95_ms",
    "availability", "operations_hours_per_month", "verdict", "excluded_by", "reason",
  ]

  /// The table of an assessment.
  public init(_ assessment: Assessment) { self.assessment = FileNames.cleaned(assessment) }

  /// The table, with a header and a trailing newline.
  public var text: String {
    let rows = [Self.columns] + assessment.alternatives.map(row)
    return rows.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  private func row(_ item: AssessedAlternative) -> [String] {
    let runs = assessment.profile.traffic.runsPerMonth.value.likely
    let bill = item.bill.flatMap { $0.isComplete ? $0 : nil }
    let performance = item.performance.flatMap { $0.isStable ? $0 : nil }
    let regions = item.option.sites.compactMap { item.alternative?.regions[$0.id]?.name }
    let cost = bill?.total.dollars
    return [
      item.rank.map(String.init) ?? "", Self.number(item.score?.score, 6), item.id, item.option.id,
      item.option.title, item.model ?? "", item.option.strategy.rawValue,
      regions.joined(separator: " "), Self.number(cost, 9), Self.number(bill?.range.low, 9),
      Self.number(bill?.range.high, 9),
      Self.number(cost.flatMap { runs > 0 ? $0 / runs : nil }, 6),
      Self.number(bill.map { _ in item.lowConfidenceShare }, 4),
      Self.milliseconds(performance?.e2e.p50.value), Self.milliseconds(performance?.e2e.p95.value),
      Self.milliseconds(performance?.e2e.p95.lower), Self.milliseconds(performance?.e2e.p95.upper),
      Self.milliseconds(performance?.e2e.p99.value), Self.milliseconds(performance?.ttft.p95.value),
      Self.number(item.performance?.availability, 9), Self.number(item.operationsHours, 6),
      item.outcome?.rawValue ?? "", item.exclusions.first?.kind.rawValue ?? "",
      item.exclusions.first?.reason ?? "",
    ]
  }

  private static func milliseconds(_ seconds: Double?) -> String {
    number(seconds.map { $0 * 1000 }, 6)
  }

  private static func number(_ value: Double?, _ digits: Int) -> String {
    guard let value, value.isFinite else { return "" }
    return Wording.trimmed(NumberFormat.significant(value, digits: digits, grouping: false))
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
