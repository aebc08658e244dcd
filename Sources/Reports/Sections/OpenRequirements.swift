import Berth
import Compliance
import Deployments
import Documents

/// Requirements of the platform that are not shown to be met, each once with the components it is open for.
struct OpenRequirements {
  /// Results that differ in nothing but the component.
  struct Group {
    var first: RequirementResult
    var components: [String]
    var change: String?
  }

  var item: AssessedAlternative
  init(_ item: AssessedAlternative) { self.item = item }

  var lines: [String] {
    let results = item.verdicts.flatMap(\.results).filter {
      !$0.isOurs && ($0.state == .needsEvidence || $0.state == .notMet)
    }
    let met = item.verdicts.flatMap(\.results).filter { !$0.isOurs && $0.state == .met }.count
    let title = "### Open for \(item.title)"
    guard !results.isEmpty else {
      return [title, "", "Nothing: all \(met) requirements of the platform are met.", ""]
    }
    var table = MarkdownTable([
      "rule", "requirement", "state", "for", "found", "needed", "to do",
    ])
    for group in Self.grouped(results) {
      let result = group.first
      table.rows.append([
        "\(result.regime) \(result.article)", result.requirement, state(result),
        components(group.components), Self.found(result), "`\(result.needed)`",
        Self.toDo(group),
      ])
    }
    let count = Wording.count(met, "requirement") + (met == 1 ? " is" : " are")
    return [title, "", "\(count) met; these are not yet shown to be:", "", table.text, ""]
  }

  private func state(_ result: RequirementResult) -> String {
    (result.isHard ? "hard" : "soft") + (result.isFuture ? ", in force later" : "") + ", "
      + Wording.plain(result.state.rawValue)
  }

  private func components(_ names: [String]) -> String {
    let all = item.option.components.count
    return names.count == all && all > 3 ? "all \(all) components" : names.joined(separator: ", ")
  }

  /// What was found, field by field.
  static func found(_ result: RequirementResult) -> String {
    result.found.map { finding in
      var text = "`\(finding.field)` \(finding.value ?? "not stated")"
      if isWeak(finding) { text += " (low confidence)" }
      return text
    }.joined(separator: "; ")
  }

  private static func isWeak(_ finding: RequirementResult.Finding) -> Bool {
    if case .catalogue(let row)? = finding.origin { return row.confidence == .low }
    return false
  }

  /// A stated value of low confidence needs a better source, not another value.
  private static func toDo(_ group: Group) -> String {
    let result = group.first
    let unknown = result.found.filter { $0.value == nil }.map { "`\($0.field)`" }
    if result.state == .needsEvidence {
      if !unknown.isEmpty { return "find out \(Wording.list(unknown))" }
      if result.found.contains(where: isWeak) {
        return "get it in writing: contract, attestation or vendor document"
      }
    }
    return group.change ?? "–"
  }

  /// Groups in the order in which each is first met.
  static func grouped(_ results: [RequirementResult]) -> [Group] {
    var order: [String: Int] = [:]
    var groups: [Group] = []
    for result in results {
      let component = result.component ?? "workload"
      let change = result.change?.replacing("`\(component)`", with: "each of them")
      let key =
        "\(result.regime)|\(result.article)|\(result.state.rawValue)|\(found(result))|\(result.needed)|"
        + (change ?? "")
      if let index = order[key] {
        groups[index].components.append(component)
        groups[index].change = change
      } else {
        order[key] = groups.count
        groups.append(Group(first: result, components: [component], change: result.change))
      }
    }
    return groups
  }
}
