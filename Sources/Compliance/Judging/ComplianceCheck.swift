public import Catalog
public import Deployments
import Documents
public import Workloads

/// Judges alternatives: which rules apply to a workload, how each requirement stands, and what would turn it.
public struct ComplianceCheck: Sendable {
  /// The rules.
  public let book: RuleBook
  /// Facts of components.
  let facts: ComponentFacts
  /// Services by id.
  let services: [String: Service]
  /// Regions that a site may be moved to.
  let regions: [Region]
  /// Day on which rules are judged when the workload states no date of going live.
  let today: String
  /// Endpoints that a model API offers a model at.
  let endpoints: @Sendable (_ service: String, _ model: String) -> [String]

  /// Creates a check over rules and what the catalogue knows of vendors.
  public init(
    book: RuleBook, services: [Service], attestations: [String: [VendorAttestation]],
    regions: [Region], today: String,
    endpoints: @escaping @Sendable (_ service: String, _ model: String) -> [String] = { _, _ in [] }
  ) {
    self.book = book
    self.services = Dictionary(
      services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    facts = ComponentFacts(book: book, services: self.services, attestations: attestations)
    self.regions = regions
    self.today = today
    self.endpoints = endpoints
  }

  /// The rules that apply to a workload and what is odd about the regimes it lists.
  public func applicable(to profile: WorkloadProfile) -> ApplicableRules {
    book.applicable(to: WorkloadCircumstances(profile, today: today))
  }

  /// A verdict for each regime that applies, in the order of the rules; the residency promise comes first.
  ///
  /// - Parameter proposing: Whether to look for changes that turn what is open, which takes most of the time.
  public func verdicts(
    _ profile: WorkloadProfile, _ alternative: Alternative, proposing: Bool = true
  ) -> [Verdict] {
    verdicts(WorkloadCircumstances(profile, today: today), alternative, proposing: proposing)
  }

  /// A verdict for each regime that applies, for circumstances taken from anywhere.
  public func verdicts(
    _ circumstances: WorkloadCircumstances, _ alternative: Alternative, proposing: Bool = true
  ) -> [Verdict] {
    verdicts(
      circumstances, alternative, proposing: proposing,
      rules: ResidencyPromise(circumstances, sets: book.sets).rules
        + book.applicable(to: circumstances).rules)
  }

  /// A verdict for every regime of the book, as if all of its scopes applied: what an option would be worth elsewhere.
  public func verdictsOfEveryRegime(_ profile: WorkloadProfile, _ alternative: Alternative)
    -> [Verdict]
  {
    verdicts(
      WorkloadCircumstances(profile, today: today), alternative, proposing: true,
      rules: book.rules)
  }

  private func verdicts(
    _ circumstances: WorkloadCircumstances, _ alternative: Alternative, proposing: Bool,
    rules: [Rule]
  ) -> [Verdict] {
    let judge = Judge(
      check: self, circumstances: circumstances, alternative: alternative, proposes: proposing)
    var results: [String: [RequirementResult]] = [:]
    var regimes: [String] = []
    for rule in rules {
      if results[rule.regime] == nil { regimes.append(rule.regime) }
      results[rule.regime, default: []] += judge.results(of: rule)
    }
    return regimes.map { regime in
      let found = results[regime] ?? []
      return Verdict(regime: regime, outcome: Outcome(of: found), results: found)
    }
  }
}
