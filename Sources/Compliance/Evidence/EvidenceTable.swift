import Documents
public import Workloads

/// Every requirement of every alternative as rows of a table, one a finding: the list a reviewer ticks off.
///
/// Evidence, owner and date come from the organisation's facts; where nobody gave them the cells are empty, never filled.
public struct EvidenceTable: Sendable {
  /// Names of the columns.
  public static let columns = [
    "option", "regime", "article", "requirement", "component", "state", "hard", "ours", "in_force",
    "field", "value_found", "value_needed", "fact_source", "rule_source", "rule_confidence",
    "evidence", "owner", "date", "change",
  ]

  /// Cells, row after row.
  public private(set) var rows: [[String]] = []

  /// Lays out verdicts by option id; requirements that do not apply are left out.
  public init(
    _ verdicts: [(option: String, verdicts: [Verdict])], answers: [String: OrganisationFact]
  ) {
    for (option, verdicts) in verdicts {
      for result in verdicts.flatMap(\.results) where result.state != .notApplicable {
        let findings =
          result.found.isEmpty
          ? [RequirementResult.Finding(field: "", value: nil, origin: nil)] : result.found
        for finding in findings {
          let answer = answers[finding.field]
          rows.append([
            option, result.regime, result.article, result.requirement,
            result.component ?? "workload", result.state.rawValue, String(result.isHard),
            String(result.isOurs), String(!result.isFuture), finding.field, finding.value ?? "",
            result.needed, finding.origin?.description ?? "", result.source,
            result.confidence.rawValue, answer?.evidence ?? "", answer?.owner ?? "",
            answer?.date ?? "", result.change ?? "",
          ])
        }
      }
    }
  }

  /// The table as CSV (RFC 4180, LF), with its header.
  public var text: String {
    ([Self.columns] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
