import Compliance
import Documents

/// Verdicts and requirements as JSON.
enum VerdictJSON {
  /// Met requirements are counted; the others are listed once each, with the components they hold for.
  static func verdict(_ verdict: Verdict) -> JSONValue {
    let platform = verdict.results.filter { !$0.isOurs && $0.state != .notApplicable }
    var order: [String] = []
    var groups: [String: [RequirementResult]] = [:]
    for result in platform where result.state != .met {
      let found = result.found.map { "\($0.field)=\($0.value ?? "")" }.joined(separator: ";")
      let key = "\(result.article)|\(result.state.rawValue)|\(found)|\(result.change ?? "")"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(result)
    }
    return .object([
      ("regime", .string(verdict.regime)), ("outcome", .string(verdict.outcome.rawValue)),
      ("met", .integer(platform.filter { $0.state == .met }.count)),
      (
        "requirements",
        .array(
          order.compactMap { key in
            guard let group = groups[key], let first = group.first else { return nil }
            return Self.open(first, components: group.map { $0.component ?? "workload" })
          })
      ),
    ])
  }

  private static func open(_ result: RequirementResult, components: [String]) -> JSONValue {
    .object([
      ("article", .string(result.article)), ("state", .string(result.state.rawValue)),
      ("hard", .bool(result.isHard)), ("future", .bool(result.isFuture)),
      ("components", .array(components.map(JSONValue.string))),
      (
        "found",
        .object(result.found.map { ($0.field, .optional($0.value)) })
      ),
      ("needed", .string(result.needed)), ("change", .optional(result.change)),
    ])
  }

  static func result(_ result: RequirementResult) -> JSONValue {
    .object([
      ("regime", .string(result.regime)), ("article", .string(result.article)),
      ("requirement", .string(result.requirement)), ("component", .optional(result.component)),
      ("state", .string(result.state.rawValue)), ("hard", .bool(result.isHard)),
      ("future", .bool(result.isFuture)),
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
