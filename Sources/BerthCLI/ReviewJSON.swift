import Artifacts
import Berth
import Compliance
import Costing
import Deployments
import Documents
import Reports
import Simulation

/// A review as JSON: what was read, what it amounts to, and the whole assessment behind it.
enum ReviewJSON {
  static func text(_ design: ImportedDesign, _ assessment: Assessment, _ assumptions: [String])
    -> String
  {
    let item = ReviewScreen.item(of: assessment)
    return JSONValue.object([
      ("schema", .string("berth-review-1")),
      ("import", ImportJSON.value(design, assumptions: assumptions)),
      ("design", item.map { figures($0, design, assessment) } ?? .null),
      ("instead", .optional(assessment.winner?.id)),
      ("assessment", AssessmentJSON(assessment).value),
    ]).text
  }

  private static func figures(
    _ item: AssessedAlternative, _ design: ImportedDesign, _ assessment: Assessment
  ) -> JSONValue {
    let judgement = ReviewJudgement(item, design, assessment)
    let largest = judgement.largestLine
    return .object([
      ("id", .string(item.id)), ("model", .optional(item.model)), ("rank", .optional(item.rank)),
      ("cost_usd", .optional(item.bill?.total.dollars)),
      ("cost_low_usd", .optional(item.bill?.range.low)),
      ("cost_high_usd", .optional(item.bill?.range.high)),
      (
        "losses",
        .array(
          judgement.largestLosses.map { loss in
            .object([
              ("component", .string(loss.component)), ("cause", .string(loss.cause)),
              ("share", .rounded(loss.share, digits: 4)),
              (
                "location",
                design.parts.first { $0.id == loss.component }.map { ImportJSON.place($0.location) }
                  ?? .null
              ),
            ])
          })
      ),
      (
        "blocked",
        .array(
          judgement.blocked.map { result in
            .object([
              ("regime", .string(result.regime)), ("article", .string(result.article)),
              ("component", .optional(result.component)),
              ("requirement", .string(result.requirement)), ("change", .optional(result.change)),
            ])
          })
      ),
      ("cheapest_fix", .optional(judgement.fix)),
      (
        "largest_lever",
        largest.map { line in
          .object([
            ("component", .string(line.component)), ("title", .string(line.title)),
            ("amount_usd", .number(line.amount.dollars)),
          ])
        } ?? .null
      ),
      ("excluded_because", .array(item.exclusions.map { .string($0.reason) })),
    ])
  }
}
