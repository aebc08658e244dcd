import Catalog
import Deployments
import Documents

/// Looks for the smallest change of the design that turns a requirement, by making it and asking again.
///
/// Tried are the endpoints of a model API, the regions of the site (one a country), both together, and what the
/// design decides; the fewest changes win, a requirement that is then met before one that then needs evidence.
/// Prices are not known here.
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
    for moves in moves {
      let moved = moves.reduce(judge.alternative) { $1.applied(to: $0) }
      let sheet = sheet(of: moved)
      guard let decisions = decisions(sheet) else { continue }
      let changes = moves + decisions
      guard !changes.isEmpty else { continue }
      let changed = decisions.reduce(moved) { $1.applied(to: $0) }
      let after = self.state(after: self.sheet(of: changed))
      let isMet = after == .met || after == .notApplicable
      guard isMet || (state == .notMet && after == .needsEvidence) else { continue }
      if let best, best.isMet && !isMet { continue }
      if let best, best.isMet == isMet, best.changes.count <= changes.count { continue }
      best = (changes, isMet)
    }
    return best?.changes ?? []
  }

  private func state(after sheet: FactSheet) -> RequirementState {
    let classes = rule.classes.compactMap(judge.book.componentClass(named:))
    let membership = judge.membership(component, sheet, in: classes)
    guard membership != .isFalse else { return .notApplicable }
    return judge.standing(of: rule, sheet: sheet, membership: membership).state
  }

  private func sheet(of alternative: Alternative) -> FactSheet {
    let changed = alternative.option.components.first { $0.id == component.id } ?? component
    return judge.check.facts.sheet(of: changed, in: alternative, judge.circumstances)
  }

  /// Ways to place the component differently, none first.
  private var moves: [[DesignChange]] {
    guard rule.condition.fields.contains(where: Self.placeFields.contains) else { return [[]] }
    let endpoints = endpointChanges.map { [$0] }
    let regions = regionChanges.map { [$0] }
    var moves: [[DesignChange]] = [[]] + endpoints + regions
    for region in regions { for endpoint in endpoints { moves.append(region + endpoint) } }
    return moves
  }

  private var endpointChanges: [DesignChange] {
    guard let service = judge.check.services[component.service], service.kind == .modelEndpoint
    else { return [] }
    let model = component.sizing.model ?? judge.alternative.model
    let present = judge.alternative.sizes[component.id]?.endpoint ?? component.sizing.endpoint
    return judge.check.endpoints(service.id, model).filter { $0 != present && $0 != "global" }
      .map { .endpoint(component: component.id, to: $0) }
  }

  private var regionChanges: [DesignChange] {
    guard
      let site = judge.alternative.option.sites.first(where: { $0.id == component.site })
    else { return [] }
    let present = judge.alternative.regions[site.id]?.country
    var countries: Set<String> = []
    return judge.check.regions.filter { region in
      region.provider == site.provider && region.country != present
        && (site.candidates.isEmpty || site.candidates.contains(region.name))
        && countries.insert(region.country).inserted
    }.map { .region(site: site.id, to: $0) }
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
  private func isDecision(_ name: String) -> Bool {
    if name == "model_zero_retention" {
      let standing = judge.check.facts.attestations[component.service]?.row(named: "ZDR")?.standing
      return standing == .yes || standing == .partial
    }
    return judge.book.duty(of: name)?.isDesignDecision ?? false
  }
}
