public import Deployments
public import Documents

extension RuleExpression {
  /// Reports what keeps the condition from being asked: unknown fields and sets, values of a wrong type.
  public func check(
    at location: SourceLocation, vocabulary: FactVocabulary, sets: [String],
    diagnostics: Diagnostics
  ) {
    let check = ExpressionCheck(
      location: location, vocabulary: vocabulary, sets: sets, diagnostics: diagnostics)
    check.visit(self)
  }
}

/// Walks a condition and notes what does not fit the vocabulary.
private struct ExpressionCheck {
  typealias Operand = RuleExpression.Operand

  let location: SourceLocation
  let vocabulary: FactVocabulary
  let sets: [String]
  let diagnostics: Diagnostics

  private func report(
    _ code: String, _ message: String, at column: Int, hint: String? = nil
  ) {
    diagnostics.error(code, message, at: location.advanced(toColumn: column), hint: hint)
  }

  private func type(of name: String, at column: Int) -> FieldType? {
    if let field = vocabulary[name] { return field.type }
    let nearest = NearestName.among(vocabulary.fields.map(\.name), to: name)
    report(
      "unknown-field", "No vocabulary field is called `\(name)`", at: column,
      hint: nearest.map { "did you mean `\($0)`?" })
    return nil
  }

  func visit(_ expression: RuleExpression) {
    switch expression {
    case .constant: break
    case .field(let name, let column):
      if let type = type(of: name, at: column), type != .bool {
        report(
          "rule-type", "`\(name)` is not a bool, so it is no condition by itself", at: column,
          hint: "compare it with \(type.expectation)")
      }
    case .comparison(let comparison, let a, let b, let column):
      compare(comparison, a, b, at: column)
    case .membership(let element, let container, _, _): member(element, of: container)
    case .not(let inner): visit(inner)
    case .all(let parts), .any(let parts):
      for part in parts { visit(part) }
    }
  }

  private func compare(
    _ comparison: RuleExpression.Comparison, _ a: Operand, _ b: Operand, at column: Int
  ) {
    switch (a.content, b.content) {
    case (.field(let left), .field(let right)):
      guard let one = type(of: left, at: a.column), let other = type(of: right, at: b.column)
      else { return }
      if one != other || one == .set {
        report("rule-type", "`\(left)` and `\(right)` cannot be compared", at: column)
      } else if comparison.isOrdering {
        order(one, name: left, at: column)
      }
    case (.field(let name), _): compare(comparison, name, a.column, with: b, at: column)
    case (_, .field(let name)): compare(comparison, name, b.column, with: a, at: column)
    default: report("rule-type", "A comparison needs a field on one side", at: column)
    }
  }

  private func compare(
    _ comparison: RuleExpression.Comparison, _ name: String, _ nameColumn: Int,
    with value: Operand, at column: Int
  ) {
    guard let type = type(of: name, at: nameColumn) else { return }
    if comparison.isOrdering { order(type, name: name, at: column) }
    fit(value, to: type, of: name)
  }

  private func order(_ type: FieldType, name: String, at column: Int) {
    switch type {
    case .number, .level: break
    case .bool, .country, .set, .enumeration:
      report(
        "rule-type", "The values of `\(name)` have no order", at: column, hint: "use `==` or `in`")
    }
  }

  /// Notes a value that the field can never hold.
  private func fit(_ value: Operand, to type: FieldType, of name: String) {
    let isFit =
      switch (value.content, type) {
      case (.bool, .bool), (.number, .number): true
      case (.text(let word), .country), (.text(let word), .enumeration), (.text(let word), .level):
        type.value(from: word) != nil
      default: false
      }
    if !isFit {
      report(
        "rule-type", "`\(name)` can never have this value", at: value.column,
        hint: type == .set ? "ask `\"NAME\" in \(name)`" : "it is \(type.expectation)")
    }
  }

  private func member(_ element: Operand, of container: Operand) {
    switch (element.content, container.content) {
    case (.field(let name), .set(let set)):
      if let type = type(of: name, at: element.column), type != .country {
        report("rule-type", "`\(name)` is no country", at: element.column)
      }
      if !sets.contains(set) {
        let nearest = NearestName.among(sets, to: set)
        report(
          "unknown-set", "No jurisdiction set is called `\(set)`", at: container.column,
          hint: nearest.map { "did you mean `\($0)`?" })
      }
    case (.field(let name), .list(let items)):
      guard let type = type(of: name, at: element.column) else { return }
      for item in items { fit(item, to: type, of: name) }
    case (.text, .field(let name)):
      if let type = type(of: name, at: container.column), type != .set {
        report("rule-type", "`\(name)` is not a set", at: container.column)
      }
    default:
      report(
        "rule-type", "`in` asks a field of a list or a set, or a string of a set field",
        at: element.column)
    }
  }
}
