import Berth
public import Compliance
import Documents

/// Verdicts and requirements as JSON.
public enum VerdictJSON {
  /// Met requirements are counted; the others are listed once each, with the components they hold for.
  ///
  /// The rule's own text stands once in `requirements` of the document, under `regime article`.
  static func verdict(_ verdict: Verdict, components all: Int) -> JSONValue {
    let platform = verdict.results.filter { !$0.isOurs && $0.state != .notApplicable }
    let open = OpenRequirements.grouped(platform.filter { $0.state != .met })
    return .object([
      ("regime", .string(verdict.regime)), ("outcome", .string(verdict.outcome.rawValue)),
      ("met", .integer(platform.filter { $0.state == .met }.count)),
      ("requirements", .array(open.map { requirement($0, components: all) })),
    ])
  }

  private static func requirement(_ group: OpenRequirements.Group, components all: Int)
    -> JSONValue
  {
    let names = group.components.count == all && all > 1 ? ["all"] : group.components
    var members: [(String, JSONValue)] = [
      ("article", .string(group.first.article)), ("state", .string(group.first.state.rawValue)),
      ("components", .array(names.map(JSONValue.string))),
      ("found", .object(group.first.found.map { ($0.field, .optional($0.value)) })),
    ]
    if let change = group.change { members.append(("change", .string(change))) }
    return .object(members)
  }

  /// The rules behind all verdicts, once each, by regime and article.
  static func requirements(_ alternatives: [AssessedAlternative]) -> JSONValue {
    var seen: Set<String> = []
    var members: [(String, JSONValue)] = []
    for result in alternatives.flatMap(\.verdicts).flatMap(\.results)
    where !result.isOurs && result.state != .met && result.state != .notApplicable {
      let key = "\(result.regime) \(result.article)"
      guard seen.insert(key).inserted else { continue }
      members.append(
        (
          key,
          .object([
            ("requirement", .string(result.requirement)), ("needed", .string(result.needed)),
            ("hard", .bool(result.isHard)), ("future", .bool(result.isFuture)),
            ("source", .string(result.source)),
            ("confidence", .string(result.confidence.rawValue)),
          ])
        ))
    }
    return .object(members.sorted { $0.0 < $1.0 })
  }

  /// A requirement in full.
  public static func result(_ result: RequirementResult) -> JSONValue {
    .object([
      ("regime", .string(result.regime)), ("article", .string(result.article)),
      ("requirement", .string(result.requirement)), ("component", .optional(result.component)),
      ("state", .string(result.state.rawValue)), ("hard", .bool(result.isHard)),
      ("ours", .bool(result.isOurs)), ("future", .bool(result.isFuture)),
      (
        "found",
        .array(
          result.found.map { finding in
            .object([
              ("field", .string(finding.field)), ("value", .optional(finding.value)),
              ("origin", .optional(finding.origin?.description)),
            ])
          })
      ),
      ("needed", .string(result.needed)), ("source", .string(result.source)),
      ("confidence", .string(result.confidence.rawValue)), ("change", .optional(result.change)),
    ])
  }
}
