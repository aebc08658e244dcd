import Catalog
import Deployments
import Documents

/// Looks for the smallest change of the design that turns a requirement, by making it and asking again.
///
/// Tried are other places of the component (`Relocations`) and what the design decides, alone and together. The
/// fewest changes win, a requirement that is then met before one that then needs evidence; a change that breaks the
/// workload's own promise of residency is none. Prices are not known here.
struct ChangeSearch {
  let judge: Judge
  let rule: Rule
  let component: Component

  private static let placeFields: Set<String> = [
    "rest_country", "process_country", "log_country", "backup_country", "key_country",
    "cross_region_routing",
  ]

  func cheapest(turning state: RequirementState) -> [DesignChange] {
    var best: (changes: [DesignChange], isMet: Bool)?
    for place in places {
      // What no decision can settle may still be evidence that somebody finds.
      let decisions = decisions(place.sheet) ?? []
      let changes = place.changes + decisions
      guard !changes.isEmpty, place.keepsPromise else { continue }
      if let best, best.isMet, best.changes.count <= changes.count { continue }
      var sheet = place.sheet
      for case .decision(_, let field, let value) in decisions {
        sheet[field] = Fact(value, from: .result(method: "proposed change", error: nil))
      }
      let after = judge.state(of: rule, for: component, sheet)
      let isMet = after == .met || after == .notApplicable
      guard isMet || (state == .notMet && after == .needsEvidence) else { continue }
      if let best, best.isMet && !isMet { continue }
      if let best, best.isMet == isMet, best.changes.count <= changes.count { continue }
      best = (changes, isMet)
    }
    return best?.changes ?? []
  }

  /// The place as it is, and others when the rule asks about places.
  private var places: [Relocation] {
    let all = judge.relocations(of: component)
    return rule.condition.fields.contains(where: Self.placeFields.contains)
      ? all : Array(all.prefix(1))
  }

  /// Decisions of the design that make the condition true, where its other facts do not stand against it.
  private func decisions(_ sheet: FactSheet) -> [DesignChange]? {
    let strong = sheet.withoutWeakFacts
    return repair(rule.condition, to: true, strong).map { settings in
      var seen: Set<String> = []
      return settings.filter { seen.insert($0.field).inserted }.map {
        .decision(component: component.id, field: $0.field, value: $0.value)
      }
    }
  }

  private typealias Setting = (field: String, value: FactValue)

  /// Settings that give an expression a value; empty when it has it already, nil when no decision can.
  private func repair(
    _ expression: RuleExpression, to wanted: Bool, _ sheet: FactSheet
  ) -> [Setting]? {
    let answer = expression.answer(
      from: sheet, vocabulary: judge.book.vocabulary, sets: judge.book.sets)
    if answer.truth == TruthValue(wanted) { return [] }
    switch expression {
    case .constant: return nil
    case .field(let name, _): return setting(name, .bool(wanted))
    case .comparison(let comparison, let a, let b, _):
      return repair(comparison, a, b, to: wanted)
    case .membership(let element, let container, let isNegated, _):
      guard case .field(let name) = element.content, case .list(let items) = container.content,
        wanted != isNegated, case .text(let word)? = items.first?.content
      else { return nil }
      return setting(name, .text(word))
    case .not(let inner): return repair(inner, to: !wanted, sheet)
    case .all(let parts): return repair(parts, needsAll: wanted, to: wanted, sheet)
    case .any(let parts): return repair(parts, needsAll: !wanted, to: wanted, sheet)
    }
  }

  private func repair(
    _ parts: [RuleExpression], needsAll: Bool, to wanted: Bool, _ sheet: FactSheet
  ) -> [Setting]? {
    let repairs = parts.map { repair($0, to: wanted, sheet) }
    if needsAll {
      let found = repairs.compactMap(\.self)
      return found.count == parts.count ? found.flatMap(\.self) : nil
    }
    return repairs.compactMap(\.self).min { $0.count < $1.count }
  }

  private func repair(
    _ comparison: RuleExpression.Comparison, _ a: RuleExpression.Operand,
    _ b: RuleExpression.Operand, to wanted: Bool
  ) -> [Setting]? {
    guard case .field(let name) = a.content else { return nil }
    switch (b.content, comparison, wanted) {
    case (.number(let bound), .lessOrEqual, true), (.number(let bound), .greaterOrEqual, true),
      (.number(let bound), .equal, true):
      return setting(name, .number(bound))
    case (.text(let word), .equal, true), (.text(let word), .greaterOrEqual, true),
      (.text(let word), .notEqual, false):
      return setting(name, .text(word))
    case (.text(let word), .notEqual, true):
      // Any other word would do; the strongest is the last of an enumeration.
      guard case .enumeration(let members)? = judge.book.vocabulary[name]?.type,
        let other = members.last(where: { $0 != word })
      else { return nil }
      return setting(name, .text(other))
    default: return nil
    }
  }

  private func setting(_ name: String, _ value: FactValue) -> [Setting]? {
    isDecision(name) ? [(name, value)] : nil
  }

  /// Whether the design decides a field; zero retention where the vendor offers it, be it by arrangement.
  ///
  /// Of somebody else's software service, what the option states for it is how the service is.
  private func isDecision(_ name: String) -> Bool {
    let site = judge.alternative.option.sites.first { $0.id == component.site }
    if site?.kind == .saas,
      component.facts[name] != nil || judge.book.duty(of: name)?.isProvidersWhenBought == true
    {
      return false
    }
    if judge.book.duty(of: name)?.isOwnPlatformsOnly == true {
      return judge.check.services[component.service]?.provider == "self"
    }
    if name == "model_zero_retention" {
      let standing = judge.check.facts.attestations[component.service]?.row(named: "ZDR")?.standing
      return standing == .yes || standing == .partial
    }
    return judge.book.duty(of: name)?.isDesignDecision ?? false
  }
}
