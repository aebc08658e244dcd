import Catalog
public import Deployments

extension RuleExpression {
  /// An answer and the facts that decided it.
  public struct Answer: Hashable, Sendable {
    /// True, false, or unknown for want of facts.
    public var truth: TruthValue
    /// What decided, in order of appearance; of an unknown answer, what is missing.
    public var deciding: [FactKey]

    /// Creates an answer.
    public init(_ truth: TruthValue, deciding: [FactKey]) {
      self.truth = truth
      self.deciding = deciding
    }
  }

  /// Asks the facts.
  ///
  /// Total: a fact that is absent or of a wrong type makes its part unknown.
  public func answer(
    from facts: FactSheet, vocabulary: FactVocabulary, sets: JurisdictionSets
  ) -> Answer {
    ExpressionEvaluation(facts: facts, vocabulary: vocabulary, sets: sets).answer(to: self)
  }
}

private struct ExpressionEvaluation {
  typealias Operand = RuleExpression.Operand
  typealias Answer = RuleExpression.Answer

  let facts: FactSheet
  let vocabulary: FactVocabulary
  let sets: JurisdictionSets

  func answer(to expression: RuleExpression) -> Answer {
    switch expression {
    case .constant(let value, _): return Answer(TruthValue(value), deciding: [])
    case .field(let name, _):
      guard case .bool(let value)? = facts[name]?.value else {
        return Answer(.unknown, deciding: [FactKey(name)])
      }
      return Answer(TruthValue(value), deciding: [FactKey(name)])
    case .comparison(let comparison, let a, let b, _):
      return Answer(compare(comparison, a, b), deciding: keys([a, b]))
    case .membership(let element, let container, let isNegated, _):
      let (truth, deciding) = member(element, of: container)
      return Answer(isNegated ? !truth : truth, deciding: deciding)
    case .not(let inner):
      let answer = answer(to: inner)
      return Answer(!answer.truth, deciding: answer.deciding)
    case .all(let parts):
      return join(parts, neutral: .isTrue, with: { $0 && $1 })
    case .any(let parts):
      return join(parts, neutral: .isFalse, with: { $0 || $1 })
    }
  }

  /// Joins the parts; those that agree with the whole have decided it.
  private func join(
    _ parts: [RuleExpression], neutral: TruthValue,
    with operation: (TruthValue, TruthValue) -> TruthValue
  ) -> Answer {
    let answers = parts.map(answer(to:))
    let truth = answers.map(\.truth).reduce(neutral, operation)
    var deciding: [FactKey] = []
    for answer in answers where answer.truth == truth {
      for key in answer.deciding where !deciding.contains(key) { deciding.append(key) }
    }
    return Answer(truth, deciding: deciding)
  }

  private func keys(_ operands: [Operand]) -> [FactKey] {
    operands.compactMap {
      if case .field(let name) = $0.content { FactKey(name) } else { nil }
    }
  }

  private func value(of operand: Operand) -> FactValue? {
    switch operand.content {
    case .field(let name): facts[name]?.value
    case .bool(let value): .bool(value)
    case .number(let value): .number(value)
    case .text(let value): .text(value)
    case .list, .set: nil
    }
  }

  private func compare(
    _ comparison: RuleExpression.Comparison, _ a: Operand, _ b: Operand
  ) -> TruthValue {
    guard let left = value(of: a), let right = value(of: b) else { return .unknown }
    switch comparison {
    case .equal: return sameKind(left, right) ? TruthValue(left == right) : .unknown
    case .notEqual: return sameKind(left, right) ? TruthValue(left != right) : .unknown
    case .greaterOrEqual, .lessOrEqual, .greater, .less:
      guard let x = rank(left, of: a, b), let y = rank(right, of: a, b) else { return .unknown }
      switch comparison {
      case .greaterOrEqual: return TruthValue(x >= y)
      case .lessOrEqual: return TruthValue(x <= y)
      case .greater: return TruthValue(x > y)
      default: return TruthValue(x < y)
      }
    }
  }

  private func sameKind(_ a: FactValue, _ b: FactValue) -> Bool {
    switch (a, b) {
    case (.bool, .bool), (.number, .number), (.text, .text): true
    default: false
    }
  }

  /// A number itself, or the place of a word among the levels of the field that is compared.
  private func rank(_ value: FactValue, of a: Operand, _ b: Operand) -> Double? {
    switch value {
    case .number(let number): return number.isFinite ? number : nil
    case .text(let word):
      for key in keys([a, b]) {
        if case .level(let levels)? = vocabulary[key.field]?.type {
          return levels.firstIndex(of: word).map { Double($0) }
        }
      }
      return nil
    case .bool, .set: return nil
    }
  }

  private func member(_ element: Operand, of container: Operand) -> (TruthValue, [FactKey]) {
    switch container.content {
    case .field(let field):
      guard case .text(let name) = element.content else { return (.unknown, [FactKey(field)]) }
      let key = FactKey(field, member: name)
      if case .bool(let holds)? = facts[key]?.value { return (TruthValue(holds), [key]) }
      // A set that a person wrote out says what holds; it does not say what fails.
      if case .set(let names)? = facts[field]?.value, names.contains(name) {
        return (.isTrue, [FactKey(field)])
      }
      return (.unknown, [key])
    case .set(let name):
      guard case .text(let country)? = value(of: element) else {
        return (.unknown, keys([element]))
      }
      return (TruthValue(sets.contains(country, in: name)), keys([element]))
    case .list(let items):
      guard let value = value(of: element) else { return (.unknown, keys([element])) }
      let isIn = items.contains { self.value(of: $0) == value }
      return (TruthValue(isIn), keys([element]))
    case .bool, .number, .text: return (.unknown, keys([element]))
    }
  }
}
