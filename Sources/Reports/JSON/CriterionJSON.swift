import Berth

/// A criterion with its anchors as JSON.
enum CriterionJSON {
  static func value(_ criterion: CriterionDefinition) -> JSONValue {
    .object([
      ("name", .string(criterion.name)), ("unit", .string(criterion.unit)),
      ("worst", .number(criterion.worst)), ("best", .number(criterion.best)),
      ("basis", .string(criterion.basis)),
    ])
  }
}
