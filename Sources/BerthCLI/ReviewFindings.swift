import Artifacts
import Documents

/// Findings on few lines: errors first, findings of one rule together, each message once.
struct ReviewFindings {
  private let findings: [Finding]

  init(_ findings: [Finding]) { self.findings = findings }

  /// Findings of one rule and severity, in the order of their places.
  private var groups: [[Finding]] {
    let order: [Finding.Severity] = [.error, .warning, .note]
    var groups: [[Finding]] = []
    for severity in order {
      for finding in findings where finding.severity == severity {
        if let index = groups.firstIndex(where: {
          $0[0].severity == severity && $0[0].rule == finding.rule
        }) {
          groups[index].append(finding)
        } else {
          groups.append([finding])
        }
      }
    }
    return groups
  }

  /// At most so many lines.
  func lines(room: Int) -> [String] {
    var lines: [String] = []
    var shown = 0
    let groups = groups
    for (index, group) in groups.enumerated() {
      let text = Self.text(group)
      // The last line says how many are not shown.
      let reserve = index + 1 < groups.count ? 1 : 0
      guard lines.count + text.count + reserve <= room else { break }
      lines += text
      shown += group.count
    }
    if shown < findings.count {
      lines.append(
        "        and \(findings.count - shown) more: `berth import` names all, with fixes")
    }
    return lines
  }

  private static func text(_ group: [Finding]) -> [String] {
    guard let first = group.first else { return [] }
    let others = group.dropFirst().map { "\($0.location.line):\($0.location.column)" }
    let also =
      others.isEmpty
      ? ""
      : "; also at \(others.prefix(4).joined(separator: ", "))"
        + (others.count > 4 ? " and \(others.count - 4) more" : "")
    let word = first.severity == .note ? "note:" : "\(first.severity.rawValue):"
    let lines = ReviewLine.broken(
      "\(first.location): \(word) \(first.message) [\(first.rule)]\(also)",
      width: ReviewScreen.width - 4)
    return lines.enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
  }
}
