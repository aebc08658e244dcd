import Catalog
public import Compliance
import Costing
import Deployments
import Documents
import Workloads

/// The cheapest change that turns a verdict, found by making changes, judging and assessing again.
///
/// Region, endpoint, retention, key management and controls are tried as the verdicts propose them; where they leave an
/// alternative excluded, each failing component is replaced by each drop-in substitute of its service, at a site of the
/// option (placement) or at a new one (provider). Prices are differences of the bills of the first month; a customer's own
/// key costs its tariff row, requests to it are not counted. Retention and controls have no price row, which is said and not
/// priced at zero. Of several substitutes the better outcome wins, then the lower bill.
public struct RemedySearch: Sendable {
  let assessment: Assessment
  let check: ComplianceCheck
  /// Relative precision of the simulations behind a price.
  let precision: Double

  /// A judged alternative.
  public typealias Judged = (item: AssessedAlternative, verdicts: [Verdict])

  /// Components that may fail at most for substitutes to be tried.
  static let failingMost = 2
  /// Substitutes tried at most for an alternative.
  static let breadth = 6

  /// Creates a search over an assessment, judged by any rules.
  public init(assessment: Assessment, check: ComplianceCheck, precision: Double = 0.5) {
    self.assessment = assessment
    self.check = check
    self.precision = precision
  }

  /// The remedy of an alternative; empty when it is allowed or could not be resolved.
  public func remedy(for judged: Judged, among all: [Judged]) async -> Remedy {
    var remedy = Remedy()
    let outcome = Outcome.worst(of: judged.verdicts)
    guard outcome != .allowed, let alternative = judged.item.alternative else { return remedy }
    remedy.evidence = Self.evidence(judged.verdicts)
    remedy.changes = changes(judged, alternative)
    if !remedy.changes.isEmpty {
      let changed = remedy.changes.reduce(alternative) { $1.applied(to: $0) }
      let verdicts = check.verdicts(assessment.profile, changed, proposing: false)
      remedy.outcomeAfter = Outcome.worst(of: verdicts)
      remedy.evidence = Self.evidence(verdicts)
      await price(&remedy, changed, judged.item)
    }
    if (remedy.outcomeAfter ?? outcome) == .excluded, let found = await substitute(judged) {
      remedy = found
    }
    // Evidence settles what waits; it turns nothing that fails.
    if (remedy.outcomeAfter ?? outcome) == .excluded { remedy.evidence = [] }
    remedy.move = move(from: judged, among: all)
    return remedy
  }

  /// Proposed changes that leave the alternative better off, one for each thing that is changed: of the hard requirements
  /// that fail first, else of those that wait.
  private func changes(_ judged: Judged, _ start: Alternative) -> [DesignChange] {
    let state: RequirementState =
      Outcome.worst(of: judged.verdicts) == .excluded ? .notMet : .needsEvidence
    var chosen: [DesignChange] = []
    var alternative = start
    var open = Self.open(judged.verdicts)
    var refused: Set<[DesignChange]> = []
    for result in judged.verdicts.flatMap(\.deciding)
    where result.state == state && !result.changes.isEmpty {
      let new = result.changes.filter { change in !chosen.contains(change) }
      guard !new.isEmpty, !refused.contains(new),
        !new.contains(where: { contradicts($0, chosen) })
      else { continue }
      let changed = new.reduce(alternative) { $1.applied(to: $0) }
      let after = Self.open(check.verdicts(assessment.profile, changed, proposing: false))
      guard after < open else {
        refused.insert(new)
        continue
      }
      open = after
      alternative = changed
      chosen += new
    }
    return chosen
  }

  private func contradicts(_ change: DesignChange, _ chosen: [DesignChange]) -> Bool {
    chosen.contains { other in
      switch (change, other) {
      case (.region(let a, _), .region(let b, _)): a == b
      case (.endpoint(let a, _), .endpoint(let b, _)): a == b
      case (.decision(let a, let field, _), .decision(let b, let known, _)):
        a == b && field == known
      default: false
      }
    }
  }

  /// Hard requirements that fail and that wait: fewer failures before fewer open questions.
  private static func open(_ verdicts: [Verdict]) -> (Int, Int) {
    let deciding = verdicts.flatMap(\.deciding)
    return (
      deciding.filter { $0.state == .notMet }.count,
      deciding.filter { $0.state == .needsEvidence }.count
    )
  }

  private static func evidence(_ verdicts: [Verdict]) -> [String] {
    var fields: [String] = []
    for result in verdicts.flatMap(\.deciding) where result.state == .needsEvidence {
      for finding in result.found where !fields.contains(finding.field) {
        fields.append(finding.field)
      }
    }
    return fields
  }

  private func move(from judged: Judged, among all: [Judged]) -> Remedy.Move? {
    func grade(_ other: Judged) -> Int {
      Outcome.allCases.firstIndex(of: Outcome.worst(of: other.verdicts)) ?? 0
    }
    let own = grade(judged)
    let better = all.filter {
      grade($0) < own && dollars($0.item) != nil
        && $0.item.exclusions.allSatisfy { $0.kind == .law }
    }
    let cheapest = better.min {
      (dollars($0.item) ?? 0, $0.item.id) < (dollars($1.item) ?? 0, $1.item.id)
    }
    guard let cheapest else { return nil }
    let now = dollars(judged.item)
    return Remedy.Move(
      id: cheapest.item.id, outcome: Outcome.worst(of: cheapest.verdicts),
      dollarsMore: now.flatMap { now in dollars(cheapest.item).map { $0 - now } })
  }

  // MARK: Substitutes

  /// The best of the options in which one failing component is another service; nil when none is better.
  private func substitute(_ judged: Judged) async -> Remedy? {
    let option = judged.item.option
    let failing = Set(
      judged.verdicts.flatMap(\.deciding).filter { $0.state == .notMet }.compactMap(\.component))
    // Where most of an option stands wrong, no single service puts it right.
    guard failing.count <= Self.failingMost else { return nil }
    var tried = 0
    var best: (remedy: Remedy, dollars: Double)?
    for component in option.components where failing.contains(component.id) {
      guard let service = assessment.catalogue.service(component.service) else { continue }
      for id in service.substitutes {
        guard let other = assessment.catalogue.service(id), other.kind == service.kind,
          tried < Self.breadth
        else { continue }
        tried += 1
        let change = DesignChange.service(
          component: component.id, to: other.id, at: site(for: other, in: option))
        guard let found = await assess(change.applied(to: option), judged.item),
          let alternative = found.alternative
        else { continue }
        let verdicts = check.verdicts(assessment.profile, alternative, proposing: false)
        let outcome = Outcome.worst(of: verdicts)
        guard outcome != .excluded else { continue }
        var remedy = Remedy()
        remedy.changes = [change]
        remedy.outcomeAfter = outcome
        remedy.evidence = Self.evidence(verdicts)
        remedy.isPriced = true
        let after = dollars(found)
        remedy.dollarsMore = dollars(judged.item).flatMap { now in after.map { $0 - now } }
        let cost = after ?? .infinity
        let isBetter =
          best.map { best in
            outcome == best.remedy.outcomeAfter ? cost < best.dollars : outcome == .allowed
          } ?? true
        if isBetter { best = (remedy, cost) }
      }
    }
    return best?.remedy
  }

  /// A site of the option where the provider is at home, else a new one.
  private func site(for service: Service, in option: DeploymentOption) -> Site {
    if let known = option.sites.first(where: { $0.provider == service.provider }) { return known }
    let hasRegions = !assessment.catalogue.regions(provider: service.provider).isEmpty
    let kind: Site.Kind =
      service.provider == "self"
      ? .dataCentre
      : ["aws", "azure", "gcp"].contains(service.provider) && hasRegions ? .cloudRegion : .saas
    return Site(id: service.provider, kind: kind, provider: service.provider)
  }

  // MARK: Prices

  private func price(_ remedy: inout Remedy, _ changed: Alternative, _ before: AssessedAlternative)
    async
  {
    var more: Double? = 0
    func add(_ dollars: Double?) { more = more.flatMap { sum in dollars.map { sum + $0 } } }
    if remedy.changes.contains(where: { $0.kind == .region || $0.kind == .endpoint }) {
      remedy.isPriced = true
      let after = await assess(fixed(before.option, as: changed), before).flatMap { dollars($0) }
      add(dollars(before).flatMap { now in after.map { $0 - now } })
    }
    for change in remedy.changes {
      guard case .decision(let component, "key_management", .text(let holder)) = change,
        holder == "customer_managed"
      else { continue }
      remedy.isPriced = true
      let components = before.option.components.filter { component == nil || $0.id == component }
      for component in components { add(keyPrice(component, changed)) }
    }
    if remedy.isPriced { remedy.dollarsMore = more }
  }

  /// Dollars a month of a customer's own key where a component stands; 0 on own premises, nil without a price row.
  private func keyPrice(_ component: Component, _ alternative: Alternative) -> Double? {
    let catalogue = assessment.catalogue
    guard let service = catalogue.service(component.service) else { return nil }
    if service.provider == "self" { return 0 }
    for other in catalogue.allServices where other.provider == service.provider {
      for rule in other.meters where rule.meter.rawValue == "key_month" {
        let region = alternative.regions[component.site]?.name ?? ""
        let key = TariffKey(
          service: rule.priceService ?? other.id, sku: rule.sku, region: region, meter: rule.meter)
        return catalogue.tariff(for: key)?.tiers.first.map { $0.unitPrice * rule.factor }
      }
    }
    return nil
  }

  /// The option with places and endpoints held as they are in an alternative.
  private func fixed(_ option: DeploymentOption, as changed: Alternative) -> DeploymentOption {
    var option = option
    for index in option.sites.indices {
      option.sites[index].region = changed.regions[option.sites[index].id]?.name
      option.sites[index].candidates = []
    }
    for index in option.components.indices {
      if let endpoint = changed.sizes[option.components[index].id]?.endpoint {
        option.components[index].sizing.endpoint = endpoint
      }
    }
    return option
  }

  /// Dollars of the first month; nil when something has no price.
  private func dollars(_ item: AssessedAlternative) -> Double? {
    item.bill.flatMap { $0.isComplete ? $0.total.dollars : nil }
  }

  /// The same model on a changed option, assessed anew.
  private func assess(_ option: DeploymentOption, _ before: AssessedAlternative) async
    -> AssessedAlternative?
  {
    let assessor = Assessor(
      like: assessment, check: check, option: option, precision: precision, isDraft: true)
    var profile = assessment.profile
    profile.models.removeAll { $0.name != before.model }
    return await assessor.assess(profile).alternatives.first { $0.model == before.model }
  }
}
