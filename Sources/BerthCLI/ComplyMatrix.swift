import Berth
import Compliance
import Deployments
import Documents
import Reports
import Workloads

/// Options by regimes, why each is out or open, what would turn it, and the organisation's own list.
struct ComplyMatrix {
  var judgement: ComplyJudgement
  init(_ judgement: ComplyJudgement) { self.judgement = judgement }

  func text(width: Int) -> String {
    let regimes = judgement.items.first?.verdicts.map(\.regime) ?? []
    var lines = ["Regimes of \(judgement.profile.name), inferred:"]
    for regime in judgement.applicable.regimes {
      let reasons = judgement.applicable.matches.filter { $0.regime == regime }.map(\.reason)
      lines.append("  \(regime): \(reasons.first ?? "your own regime, always applied")")
    }
    for finding in judgement.applicable.findings {
      lines.append("  finding: \(finding.message)" + (finding.hint.map { " (\($0))" } ?? ""))
    }
    lines.append("")
    let columns =
      [PlainTable.Column("option", minimum: 12)]
      + regimes.map { PlainTable.Column($0, priority: 1) } + [PlainTable.Column("all")]
    let rows = judgement.items.map { item in
      [item.assessed.id]
        + regimes.map { name in
          ComplyText.letter(item.verdicts.first { $0.regime == name }?.outcome)
        } + [item.outcome.rawValue]
    }
    lines.append(PlainTable(columns, rows: rows).text(width: width))
    lines.append("A allowed · C conditional: evidence is missing · X excluded")
    for (id, reason) in judgement.unjudged { lines.append("not judged: \(id): \(reason)") }
    lines += ["", "What stands against each, and the cheapest change:"]
    for item in judgement.items where item.outcome != .allowed {
      lines.append("\(item.assessed.id): \(item.outcome.rawValue)")
      for reason in reasons(item) {
        lines.append("  " + ComplyText.wrapped(reason, width: width - 2, indent: 4))
      }
      lines.append(
        "  "
          + ComplyText.wrapped(
            "change: " + RemedyText.sentence(item.remedy), width: width - 2, indent: 4))
    }
    lines += ["", "The organisation's own list, the same for every option:"]
    for duty in judgement.ownDuties {
      let mark = duty.state == .met ? "[x]" : "[ ]"
      let fields = duty.found.map(\.field).joined(separator: ", ")
      lines.append(
        ComplyText.wrapped(
          "\(mark) \(duty.regime) \(duty.article): \(duty.requirement)"
            + (duty.state == .met ? "" : " Answer `\(fields)`."), width: width, indent: 4))
    }
    return lines.joined(separator: "\n")
  }

  /// Hard requirements that fail, each once; for a conditional option the regimes that wait.
  private func reasons(_ item: ComplyJudgement.Item) -> [String] {
    let failed = item.verdicts.flatMap(\.deciding).filter { $0.state == .notMet }
    var seen: Set<String> = []
    if item.outcome == .excluded {
      return failed.filter { seen.insert("\($0.regime) \($0.article)").inserted }.map { result in
        "\(result.regime) \(result.article) at `\(result.component ?? "the workload")`: "
          + "\(result.requirement) Found \(ComplyText.found(result)); needed \(result.needed)"
      }
    }
    return item.verdicts.filter { $0.outcome == .conditional }.map { verdict in
      var articles: [String] = []
      for result in verdict.deciding
      where result.state == .needsEvidence && !articles.contains(result.article) {
        articles.append(result.article)
      }
      return "\(verdict.regime) waits for \(articles.joined(separator: ", "))"
    }
  }
}
