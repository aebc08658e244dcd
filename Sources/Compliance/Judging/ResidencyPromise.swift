import Deployments
import Documents

/// The workload's own promise of residency as requirements: no law, but hard, and the writer's line is its source.
struct ResidencyPromise {
  /// Name under which the promise is judged.
  static let regime = "Residency"

  let rules: [Rule]

  init(_ circumstances: WorkloadCircumstances, sets: JurisdictionSets) {
    let areas = circumstances.residency.compactMap { word in
      Area(word.value, sets: sets).map { (word, $0) }
    }
    guard let (first, _) = areas.first else {
      rules = []
      return
    }
    let countries = Array(Set(areas.flatMap(\.1.countries))).sorted()
    let names = areas.map(\.1.name).joined(separator: ", ")
    let place: SourceLocation =
      if case .input(let location) = first.origin {
        location
      } else { SourceLocation(file: "", line: 1, column: 1) }
    typealias Operand = RuleExpression.Operand
    let list = Operand(.list(countries.map { Operand(.text($0), column: 1) }), column: 1)
    let isIn = { (field: String) -> RuleExpression in
      .membership(Operand(.field(field), column: 1), in: list, isNegated: false, column: 1)
    }
    func rule(
      _ article: String, _ requirement: String, _ predicate: String, _ condition: RuleExpression,
      _ classes: [String]
    ) -> Rule {
      Rule(
        regime: Self.regime, article: article, requirement: requirement, predicate: predicate,
        condition: condition, isHard: true, scope: "any with residency", classes: classes,
        source: first.origin.description, confidence: .high, effect: .inForce, note: "",
        location: place)
    }
    rules = [
      rule(
        "data.residency", "Content rests and is processed in \(names).",
        "rest_country and process_country in \(names)",
        .all([isIn("rest_country"), isIn("process_country")]), ["hosting"]),
      rule(
        "data.residency, routing", "Inference stays in \(names).", "not cross_region_routing",
        .not(.field("cross_region_routing", column: 1)), ["model"]),
    ]
  }
}
