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
    lines += assessment.findings.map { "- \(Wording.sentence($0.message))." }
    if !assessment.findings.isEmpty { lines.append("") }
    let shown = assessment.winner ?? NearestMiss.sorted(assessment.alternatives).first
    if let shown {
      lines +=
        DataFlowTable(
          item: shown, profile: assessment.profile, catalogue: assessment.catalogue
        ).lines
    }
    guard let first = judged.first else {
      return lines + ["No regime applies to this workload as described.", ""]
    }
    lines += [
      "### Verdicts", "",
      "Law is not averaged: a hard requirement that fails excludes, one without evidence makes it conditional. "
        + "Alternatives with the same verdicts share a row.", "",
      matrix(judged, regimes: first.verdicts.map(\.regime)).text, "",
    ]
    if let shown, !shown.verdicts.isEmpty { lines += OpenRequirements(shown).lines }
    lines += remedies
    lines += failures(judged)
    lines += duties
    return lines
  }

  private func matrix(_ judged: [AssessedAlternative], regimes: [String]) -> MarkdownTable {
    var order: [[String]] = []
    var members: [[String]: [String]] = [:]
    for item in judged {
      let cells = regimes.map { regime in
        item.verdicts.first { $0.regime == regime }?.outcome.rawValue ?? "–"
      }
      if members[cells] == nil { order.append(cells) }
      members[cells, default: []].append(item.title)
    }
    var table = MarkdownTable(regimes + ["alternatives"])
    table.rows = order.map { cells in
      cells + ["\(members[cells]?.count ?? 0): \((members[cells] ?? []).joined(separator: "; "))"]
    }
    return table
  }

  /// What would turn each alternative that nothing but the law stands against, at what price.
  private var remedies: [String] {
    let open = assessment.alternatives.filter { assessment.remedies[$0.id] != nil }
    guard !open.isEmpty else { return [] }
    var table = MarkdownTable([
      "alternative", "now", "cheapest change", "still to be shown", "or move to",
    ])
    for item in open {
      guard let remedy = assessment.remedies[item.id] else { continue }
      table.rows.append([
        item.title, item.outcome?.rawValue ?? "–", RemedyText.change(remedy),
        RemedyText.evidence(remedy), RemedyText.move(remedy),
      ])
    }
    return [
      "### What would turn each", "",
      "Each change was made, judged and, where a metered unit changes, priced again; the difference is that of the "
        + "first month's bill. Retention and controls have no price row.", "", table.text, "",
    ]
  }

  /// Hard requirements that exclude, each with the alternatives that fail it.
  private func failures(_ judged: [AssessedAlternative]) -> [String] {
    var order: [String] = []
    var rows: [String: (result: RequirementResult, alternatives: [String], components: [String])] =
      [:]
    for item in judged where item.outcome == .excluded {
      let results = item.verdicts.flatMap(\.results).filter {
        $0.isHard && !$0.isOurs && !$0.isFuture && $0.state == .notMet
      }
      for group in OpenRequirements.grouped(results) {
        let result = group.first
        let key =
          "\(result.regime)|\(result.article)|\(OpenRequirements.found(result))|\(result.needed)"
        if rows[key] == nil {
          order.append(key)
          rows[key] = (result, [], [])
        }
        if rows[key]?.alternatives.contains(item.title) == false {
          rows[key]?.alternatives.append(item.title)
        }
        for component in group.components where rows[key]?.components.contains(component) == false {
          rows[key]?.components.append(component)
        }
      }
    }
    guard !order.isEmpty else { return [] }
    var table = MarkdownTable([
      "rule", "found", "needed", "at", "alternatives it excludes", "a change that turns it",
      "source",
    ])
    for key in order {
      guard let (result, alternatives, components) = rows[key] else { continue }
      table.rows.append([
        "\(result.regime) \(result.article)", OpenRequirements.found(result), "`\(result.needed)`",
        components.count > 4
          ? "\(components.prefix(3).joined(separator: ", ")) and \(components.count - 3) more"
          : components.joined(separator: ", "),
        alternatives.joined(separator: "; "), result.change ?? "none known",
        "\(result.source) (\(result.confidence.rawValue))",
      ])
    }
    return ["### What the law excludes", "", table.text, ""]
  }

  /// The organisation's own duties, what is still to do first.
  private var duties: [String] {
    guard !assessment.ownDuties.isEmpty else { return [] }
    var regimes: [String] = []
    for duty in assessment.ownDuties where !regimes.contains(duty.regime) {
      regimes.append(duty.regime)
    }
    let sorted = assessment.ownDuties.enumerated().sorted { a, b in
      let x = (
        a.element.state == .met ? 1 : 0, regimes.firstIndex(of: a.element.regime) ?? 0, a.offset
      )
      let y = (
        b.element.state == .met ? 1 : 0, regimes.firstIndex(of: b.element.regime) ?? 0, b.offset
      )
      return x < y
    }.map(\.element)
    var table = MarkdownTable(["rule", "duty", "state", "answered by"])
    table.rows = sorted.map { result in
      [
        "\(result.regime) \(result.article)", result.requirement,
        Wording.plain(result.state.rawValue),
        result.found.map { "`\($0.field)`" }.joined(separator: ", "),
      ]
    }
    return [
      "### The organisation's own duties", "",
      "The same for every option; they exclude none. Answers go into `organisation.facts`.", "",
      table.text, "",
    ]
  }
}
