import Berth
import Catalog
import Compliance
import Costing
import Deployments
import Documents
import Workloads

/// Tries the changes that verdicts propose: makes them, judges and assesses again, and takes the difference of the bills.
///
/// Only places and endpoints change what is metered. Key management, retention and controls are decisions without a price
/// row, which is said and not priced at zero.
struct ComplyPricing {
  var assessment: Assessment
  var check: ComplianceCheck
  /// Relative precision of the simulations behind a price.
  var precision: Double

  /// The remedy of an alternative that is not allowed.
  func remedy(for item: ComplyJudgement.Item, among all: [ComplyJudgement.Item]) async
    -> ComplyRemedy
  {
    var remedy = ComplyRemedy()
    guard item.outcome != .allowed else { return remedy }
    remedy.evidence = Self.evidence(item.verdicts)
    remedy.changes = changes(item)
    if !remedy.changes.isEmpty {
      let changed = remedy.changes.reduce(item.alternative) { $1.applied(to: $0) }
      let verdicts = check.verdicts(assessment.profile, changed)
      remedy.outcomeAfter = ComplyJudgement.worst(verdicts)
      remedy.evidence = Self.evidence(verdicts)
      if remedy.changes.contains(where: { $0.kind == .region || $0.kind == .endpoint }) {
        remedy.isPriced = true
        if let before = dollars(item.assessed), let after = await dollars(changed, item.assessed) {
          remedy.dollarsMore = after - before
        }
      }
    }
    // Evidence settles what waits; it turns nothing that fails.
    if (remedy.outcomeAfter ?? item.outcome) == .excluded { remedy.evidence = [] }
    remedy.move = move(from: item, among: all)
    return remedy
  }

  /// Proposed changes that leave the alternative better off, one for each thing that is changed: of the hard requirements
  /// that fail first, else of those that wait.
  private func changes(_ item: ComplyJudgement.Item) -> [DesignChange] {
    let deciding = item.verdicts.flatMap(\.deciding)
    let state: RequirementState = item.outcome == .excluded ? .notMet : .needsEvidence
    var chosen: [DesignChange] = []
    var alternative = item.alternative
    var open = Self.open(item.verdicts)
    for result in deciding where result.state == state && !result.changes.isEmpty {
      let new = result.changes.filter { change in !chosen.contains(change) }
      guard !new.isEmpty, !new.contains(where: { contradicts($0, chosen) }) else { continue }
      let changed = new.reduce(alternative) { $1.applied(to: $0) }
      let after = Self.open(check.verdicts(assessment.profile, changed))
      guard after < open else { continue }
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

  private func move(from item: ComplyJudgement.Item, among all: [ComplyJudgement.Item])
    -> ComplyRemedy.Move?
  {
    func grade(_ outcome: Outcome) -> Int { Outcome.allCases.firstIndex(of: outcome) ?? 0 }
    let better = all.filter {
      grade($0.outcome) < grade(item.outcome) && dollars($0.assessed) != nil
        && $0.assessed.exclusions.allSatisfy { $0.kind == .law }
    }
    let cheapest = better.min {
      (dollars($0.assessed) ?? 0, $0.assessed.id) < (dollars($1.assessed) ?? 0, $1.assessed.id)
    }
    guard let cheapest else { return nil }
    let now = dollars(item.assessed)
    return ComplyRemedy.Move(
      id: cheapest.assessed.id, outcome: cheapest.outcome,
      dollarsMore: now.flatMap { now in dollars(cheapest.assessed).map { $0 - now } })
  }

  /// Dollars of the first month; nil when something has no price.
  private func dollars(_ item: AssessedAlternative) -> Double? {
    item.bill.flatMap { $0.isComplete ? $0.total.dollars : nil }
  }

  /// Dollars of a changed alternative, assessed anew with everything else held in place.
  private func dollars(_ changed: Alternative, _ before: AssessedAlternative) async -> Double? {
    var option = before.option
    for index in option.sites.indices {
      option.sites[index].region = changed.regions[option.sites[index].id]?.name
      option.sites[index].candidates = []
    }
    for index in option.components.indices {
      let id = option.components[index].id
      if let endpoint = changed.sizes[id]?.endpoint {
        option.components[index].sizing.endpoint = endpoint
      }
    }
    guard
      let assessor = try? Assessor(
        catalogue: assessment.catalogue, options: [option], seed: assessment.seed,
        precision: precision)
    else { return nil }
    let assessed = await assessor.assess(assessment.profile).alternatives
    return assessed.first { $0.model == before.model }.flatMap { dollars($0) }
  }
}
