import Documents
import Compliance

/// Verdicts and requirements as JSON.
enum VerdictJSON {
  static func verdict(_ verdict: Verdict) -> JSONValue {
    .object([
      ("regime", .string(verdict.regime)), ("outcome", .string(verdict.outcome.rawValue)),
      (
        "requirements",
        .array(verdict.results.filter { $0.state != .notApplicable && !$0.isOurs }.map(result))
      ),
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
