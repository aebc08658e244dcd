import Berth
import Compliance
import Documents

/// Verdicts by option and regime, what fails or needs evidence in full, and the organisation's own duties.
struct ComplianceSection {
  var assessment: Assessment
  init(_ assessment: Assessment) { self.assessment = assessment }

  var lines: [String] {
    var lines = ["## 6. For security and compliance", ""]
    let judged = assessment.alternatives.filter { !$0.verdicts.isEmpty }
    guard let first = judged.first else {
      return lines + ["No regime applies to this workload as described.", ""]
    }
    lines += [
      "Law is not averaged: a hard requirement that fails excludes, one without evidence makes it conditional.",
      "",
    ]
    var matrix = MarkdownTable(["alternative"] + first.verdicts.map(\.regime))
    matrix.rows = judged.map { item in
      [item.title]
        + first.verdicts.map { verdict in
          item.verdicts.first { $0.regime == verdict.regime }?.outcome.rawValue ?? "–"
        }
    }
    lines += [matrix.text, ""]
    lines += assessment.findings.map { "- \($0.message)" }
    if !assessment.findings.isEmpty { lines.append("") }
    if let item = assessment.winner ?? NearestMiss.sorted(assessment.alternatives).first {
      lines += open(item)
    }
    lines += failures(judged)
    lines += duties
    return lines
  }

  /// Requirements of the platform that the alternative has not shown to meet.
  private func open(_ item: AssessedAlternative) -> [String] {
    let results = item.verdicts.flatMap(\.results).filter {
      !$0.isOurs && ($0.state == .needsEvidence || $0.state == .notMet)
    }
    guard !results.isEmpty else {
      return [
        "### Open for \(item.title)", "", "Nothing: every requirement of the platform is met.", "",
      ]
    }
    var table = MarkdownTable([
      "regime, article", "requirement", "component", "state", "found", "needed",
      "a change that turns it",
    ])
    for group in grouped(results) {
      let result = group.first
      table.rows.append([
        "\(result.regime) \(result.article)", result.requirement, group.components,
        (result.isHard ? "" : "soft, ") + (result.isFuture ? "future, " : "")
          + result.state.rawValue.replacing("_", with: " "),
        found(result), "`\(result.needed)`", result.change ?? "–",
      ])
    }
    return ["### Open for \(item.title)", "", table.text, ""]
  }

  /// The hard requirement that each excluded alternative fails first.
  private func failures(_ judged: [AssessedAlternative]) -> [String] {
    var table = MarkdownTable([
      "alternative", "regime, article", "component", "found", "needed", "a change that turns it",
      "source",
    ])
    for item in judged where item.outcome == .excluded {
      let results = item.verdicts.flatMap(\.results).filter {
        $0.isHard && !$0.isOurs && !$0.isFuture && $0.state == .notMet
      }
      guard let result = results.first else { continue }
      let more = results.count > 1 ? " (+\(results.count - 1) more)" : ""
      table.rows.append([
        item.title, "\(result.regime) \(result.article)\(more)", result.component ?? "workload",
        found(result), "`\(result.needed)`", result.change ?? "–",
        "\(result.source) (\(result.confidence.rawValue))",
      ])
    }
    return table.rows.isEmpty ? [] : ["### What the law excludes", "", table.text, ""]
  }

  private var duties: [String] {
    guard !assessment.ownDuties.isEmpty else { return [] }
    var table = MarkdownTable(["regime, article", "to do", "state", "field"])
    table.rows = assessment.ownDuties.map { result in
      [
        "\(result.regime) \(result.article)", result.requirement,
        result.state.rawValue.replacing("_", with: " "),
        result.found.map(\.field).joined(separator: ", "),
      ]
    }
    return [
      "### The organisation's own duties", "",
      "The same for every option; they exclude none. Answers go into `organisation.facts`.", "",
      table.text, "",
    ]
  }

  private func found(_ result: RequirementResult) -> String {
    result.found.map { finding in
      var text = "\(finding.field) = \(finding.value ?? "not stated")"
      if case .catalogue(let row)? = finding.origin, row.confidence == .low {
        text += " (low confidence)"
      }
      return text
    }.joined(separator: "; ")
  }

  private func grouped(_ results: [RequirementResult]) -> [(
    first: RequirementResult, components: String
  )] {
    var order: [String] = []
    var groups: [String: [RequirementResult]] = [:]
    for result in results {
      let key =
        "\(result.regime)|\(result.article)|\(result.state.rawValue)|\(found(result))|\(result.change ?? "")"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(result)
    }
    return order.compactMap { key in
      guard let group = groups[key], let first = group.first else { return nil }
      return (first, group.map { $0.component ?? "workload" }.joined(separator: ", "))
    }
  }
}
