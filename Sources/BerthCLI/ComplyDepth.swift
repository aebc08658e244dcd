import Berth
import Catalog
import Compliance
import Deployments
import Documents
import Reports
import Workloads

/// One option in depth: every open requirement with its reason, the data flow, the agent's duties and the risks that stay.
struct ComplyDepth {
  var judgement: ComplyJudgement
  var item: ComplyJudgement.Item

  init(_ judgement: ComplyJudgement, _ item: ComplyJudgement.Item) {
    self.judgement = judgement
    self.item = item
  }

  func text(width: Int) -> String {
    var lines = ["\(item.assessed.id): \(item.outcome.rawValue)"]
    if item.outcome != .allowed {
      lines.append(
        ComplyText.wrapped(
          "cheapest change: " + RemedyText.sentence(item.remedy), width: width, indent: 2))
    }
    for verdict in item.verdicts {
      let met = verdict.results.filter { $0.state == .met }.count
      lines += ["", "\(verdict.regime): \(verdict.outcome.rawValue), \(met) met"]
      for group in groups(verdict) { lines += requirement(group, width: width) }
    }
    lines += ["", "Where content goes:", dataFlow(width: width), "", "Duties of the agent:"]
    lines += agentDuties.map { "  " + ComplyText.wrapped($0, width: width - 2, indent: 4) }
    lines += ["", "Risks that stay when it is chosen as it is:"]
    let risks = ResidualRisk.risks(
      of: item.verdicts, answers: judgement.profile.organisation.facts)
    for risk in risks {
      lines.append(
        "  "
          + ComplyText.wrapped(
            "\(risk.rule) (\(risk.state.rawValue), \(names(risk.components))): \(risk.requirement) "
              + "owner \(risk.owner ?? "to be named"), accepted until \(risk.expiry ?? "to be set")",
            width: width - 2, indent: 4))
    }
    if risks.isEmpty { lines.append("  none") }
    return lines.joined(separator: "\n")
  }

  private typealias Group = (result: RequirementResult, components: [String])

  /// Requirements that are not shown to be met, those of like findings together.
  private func groups(_ verdict: Verdict) -> [Group] {
    var order: [String] = []
    var groups: [String: Group] = [:]
    for result in verdict.results where result.state == .notMet || result.state == .needsEvidence {
      let change = result.change?.replacing("`\(result.component ?? "")`", with: "each")
      let key = [
        result.article, result.state.rawValue, result.needed, ComplyText.found(result),
        change ?? "",
      ].joined(separator: "|")
      if groups[key] == nil {
        order.append(key)
        groups[key] = (result, [])
      }
      groups[key]?.components.append(result.component ?? "workload")
    }
    return order.compactMap { groups[$0] }
  }

  private func requirement(_ group: Group, width: Int) -> [String] {
    let result = group.result
    var kind = result.isHard ? "hard" : "soft"
    if result.isFuture { kind += ", not in force yet" }
    if result.isOurs { kind += ", the organisation's own" }
    var lines = [
      "\(result.article) (\(result.state.rawValue), \(kind)): \(result.requirement)",
      "  at \(names(group.components))", "  found \(ComplyText.found(result))",
      "  needed \(result.needed)", "  rule from \(result.source) (\(result.confidence.rawValue))",
    ]
    for finding in result.found {
      if case .catalogue(let row)? = finding.origin {
        lines.append("  \(finding.field) from \(row.source), \(row.asOf)")
      }
    }
    if let change = result.change { lines.append("  change: \(change)") }
    return lines.map { "  " + ComplyText.wrapped($0, width: width - 2, indent: 4) }
      .enumerated().map { $0.offset == 0 ? $0.element : "  " + $0.element }
  }

  private func names(_ components: [String]) -> String {
    let all = item.assessed.option.components.count
    if components.count == all, all > 3 { return "all \(all) components" }
    return components.joined(separator: ", ")
  }

  private func dataFlow(width: Int) -> String {
    let flow = judgement.check.dataFlow(judgement.profile, item.alternative)
    let titles = [
      "parent", "processed", "stored", "backed up", "support", "in transit", "at rest", "keys",
      "keys in", "sub-processors", "notice",
    ]
    let columns =
      [
        PlainTable.Column("what"), PlainTable.Column("name", minimum: 10),
        PlainTable.Column("data", minimum: 8), PlainTable.Column("entity", minimum: 12),
      ] + titles.map { PlainTable.Column($0, priority: 1) } + [
        PlainTable.Column("kept", minimum: 8)
      ]
    let rows = flow.rows.map { row in
      [row.kind.rawValue, row.name, row.classes.joined(separator: "+"), row.entity]
        + row.cells.map { cell in cell.map { $0.value + ($0.isWeak ? "?" : "") } ?? "–" }
        + [row.retention ?? "–"]
    }
    return PlainTable(columns, rows: rows).text(width: max(width, 220))
      + "\n? a vendor's word of low confidence · – nobody has stated it"
  }

  /// Tool permissions, ways out and prompt injection: what the facts say, and what no fact covers.
  private var agentDuties: [String] {
    var lines: [String] = []
    for tool in judgement.profile.run.tools {
      lines.append(
        "tool `\(tool.name)`: runs \(tool.site.map { "at `\($0)`" } ?? "with the agent"), "
          + "least privilege \(stated("least_privilege")); give it one role of its own and log each call"
      )
    }
    lines.append(
      "ways out: destinations limited to named ones \(stated("egress_allowlist")), private addresses "
        + "\(stated("private_network"))")
    lines.append(
      "prompt injection: no fact of the vocabulary covers it; test with hostile documents before going live, and "
        + "keep a person in the loop (human oversight \(answer("human_oversight")))")
    lines.append("masking before the model: \(answer("masked_or_tokenised"))")
    return lines
  }

  private func stated(_ field: String) -> String {
    item.assessed.option.facts[field]?.value.description ?? "not stated"
  }

  private func answer(_ field: String) -> String {
    judgement.profile.organisation.facts[field].map { fact in
      fact.value.value + (fact.owner.map { ", \($0)" } ?? "")
    } ?? "not stated"
  }
}
