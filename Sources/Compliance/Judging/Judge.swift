import Catalog
import Deployments
import Documents

/// Asks rules of one alternative's components.
struct Judge {
  let check: ComplianceCheck
  let circumstances: WorkloadCircumstances
  let alternative: Alternative
  /// Whether changes are looked for.
  let proposes: Bool
  private let components: [(component: Component, sheet: FactSheet)]
  private let links: [(link: Link, sheet: FactSheet)]
  private let workload: FactSheet
  /// The workload's promise of residency, which no proposed change may break.
  let promise: [Rule]
  /// Places of components, worked out when first asked for: rules by the dozen ask for the same ones.
  private let places = Places()

  private final class Places {
    var ofComponent: [String: [Relocation]] = [:]
  }

  init(
    check: ComplianceCheck, circumstances: WorkloadCircumstances, alternative: Alternative,
    proposes: Bool = true
  ) {
    self.proposes = proposes
    self.check = check
    self.circumstances = circumstances
    self.alternative = alternative
    promise = ResidencyPromise(circumstances, sets: check.book.sets).rules
    components = alternative.option.components.map {
      ($0, check.facts.sheet(of: $0, in: alternative, circumstances))
    }
    links = alternative.option.links.map {
      ($0, check.facts.sheet(of: $0, in: alternative, circumstances))
    }
    workload = check.facts.workloadSheet(
      in: alternative, circumstances, components: components.map(\.sheet))
  }

  var book: RuleBook { check.book }

  /// How a requirement stands for each component in scope; one *not applicable* when there is none.
  func results(of rule: Rule) -> [RequirementResult] {
    let classes = rule.classes.compactMap(book.componentClass(named:))
    if classes.contains(where: \.isWorkload) {
      return [result(of: rule, for: nil, sheet: workload, membership: .isTrue, changes: [])]
    }
    var results: [RequirementResult] = []
    for (component, sheet) in components {
      let membership = membership(component, sheet, in: classes)
      guard membership != .isFalse else { continue }
      let standing = standing(of: rule, sheet: sheet, membership: membership)
      var changes: [DesignChange] = []
      if proposes, standing.state == .notMet || standing.state == .needsEvidence,
        !rule.isFuture(on: circumstances.day), !isOurs(rule, standing)
      {
        changes = ChangeSearch(judge: self, rule: rule, component: component).cheapest(
          turning: standing.state)
      }
      results.append(
        result(of: rule, for: component.id, sheet: sheet, membership: membership, changes: changes))
    }
    if isAskedOfLinks(rule) {
      for (link, sheet) in links {
        results.append(
          result(
            of: rule, for: "\(link.from) to \(link.to)", sheet: sheet, membership: .isTrue,
            changes: []))
      }
    }
    return results.isEmpty ? [notApplicable(rule)] : results
  }

  /// A link keeps and processes nothing, so only rules on what protects it in transit are asked of it.
  private func isAskedOfLinks(_ rule: Rule) -> Bool {
    let ofPaths = [
      "encrypted_in_transit", "encrypted_at_rest", "min_tls", "fips_validated",
      "end_to_end_encrypted",
    ]
    let isForAll = rule.classes.contains("all components") || rule.classes.contains("network")
    return isForAll && rule.condition.fields.contains("encrypted_in_transit")
      && rule.condition.fields.allSatisfy(ofPaths.contains)
  }

  /// Whether a component is of one of the classes.
  func membership(
    _ component: Component, _ sheet: FactSheet, in classes: [ComponentClass]
  ) -> TruthValue {
    classes.map { membership(component, sheet, in: $0) }.reduce(.isFalse) { $0 || $1 }
  }

  private func membership(
    _ component: Component, _ sheet: FactSheet, in group: ComponentClass
  ) -> TruthValue {
    if !group.roles.isEmpty, !group.roles.contains(component.role) { return .isFalse }
    if !group.kinds.isEmpty {
      guard let kind = check.services[component.service]?.kind else { return .unknown }
      if !group.kinds.contains(kind) { return .isFalse }
    }
    guard let condition = group.condition else { return .isTrue }
    return condition.answer(from: sheet, vocabulary: book.classVocabulary, sets: book.sets).truth
  }

  /// Places a component could have, the present one first.
  func relocations(of component: Component) -> [Relocation] {
    if let known = places.ofComponent[component.id] { return known }
    let made = makeRelocations(of: component)
    places.ofComponent[component.id] = made
    return made
  }

  /// How a rule would stand for a component with some facts.
  func state(of rule: Rule, for component: Component, _ sheet: FactSheet) -> RequirementState {
    let classes = rule.classes.compactMap(book.componentClass(named:))
    let membership = membership(component, sheet, in: classes)
    guard membership != .isFalse else { return .notApplicable }
    return standing(of: rule, sheet: sheet, membership: membership).state
  }

  /// How a rule stands over some facts, and what decided.
  struct Standing {
    var state: RequirementState
    var deciding: [FactKey]
  }

  func standing(of rule: Rule, sheet: FactSheet, membership: TruthValue) -> Standing {
    func ask(_ sheet: FactSheet) -> RuleExpression.Answer {
      rule.condition.answer(from: sheet, vocabulary: book.vocabulary, sets: book.sets)
    }
    let answer = ask(sheet)
    switch answer.truth {
    case .isFalse:
      // Nobody knows whether the rule is asked of it at all: evidence on that may still clear it.
      return Standing(
        state: membership == .isTrue ? .notMet : .needsEvidence, deciding: answer.deciding)
    case .unknown: return Standing(state: .needsEvidence, deciding: answer.deciding)
    case .isTrue:
      let strong = ask(sheet.withoutWeakFacts)
      return strong.truth == .isTrue
        ? Standing(state: .met, deciding: strong.deciding)
        : Standing(state: .needsEvidence, deciding: strong.deciding)
    }
  }

  /// Whether a requirement is the organisation's own: what decides it is, or all of it when it is met.
  private func isOurs(_ rule: Rule, _ standing: Standing) -> Bool {
    let fields =
      standing.state == .met ? rule.condition.fields : standing.deciding.map(\.field)
    return !fields.isEmpty && fields.allSatisfy { book.duty(of: $0)?.isOurs ?? false }
  }

  private func result(
    of rule: Rule, for component: String?, sheet: FactSheet, membership: TruthValue,
    changes: [DesignChange]
  ) -> RequirementResult {
    let standing = standing(of: rule, sheet: sheet, membership: membership)
    return RequirementResult(
      regime: rule.regime, article: rule.article, requirement: rule.requirement,
      component: component, state: standing.state, isHard: rule.isHard,
      isOurs: isOurs(rule, standing), isFuture: rule.isFuture(on: circumstances.day),
      found: standing.deciding.map { key in
        let fact = sheet[key]
        return RequirementResult.Finding(
          field: key.description, value: fact?.value.description, origin: fact?.origin)
      },
      needed: rule.predicate, source: rule.source, confidence: rule.confidence,
      change: changes.isEmpty ? nil : changes.map(\.summary).joined(separator: ", and "),
      changes: changes)
  }

  private func notApplicable(_ rule: Rule) -> RequirementResult {
    RequirementResult(
      regime: rule.regime, article: rule.article, requirement: rule.requirement, component: nil,
      state: .notApplicable, isHard: rule.isHard, isOurs: false,
      isFuture: rule.isFuture(on: circumstances.day), found: [], needed: rule.predicate,
      source: rule.source, confidence: rule.confidence, change: nil)
  }
}
