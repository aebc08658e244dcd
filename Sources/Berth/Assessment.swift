public import Catalog
public import Compliance
public import Decision
public import Workloads

/// The whole way once: every alternative of a workload, sized, simulated, priced, judged and ranked.
public struct Assessment: Sendable {
  /// What must be served.
  public var profile: WorkloadProfile
  /// What can be bought, and the version the figures rest on.
  public var catalogue: Catalogue
  /// Seed of every random stream.
  public var seed: UInt64
  /// Criteria with their anchors.
  public var criteria: [CriterionDefinition]
  /// Weight of each criterion as a fraction of their sum.
  public var weights: [Double]
  /// Ranked alternatives by rank, then the others by id.
  public var alternatives: [AssessedAlternative]
  /// What is odd about the regimes that the workload lists.
  public var findings: [ApplicableRules.Finding]
  /// The organisation's own duties, the same for every option, once each.
  public var ownDuties: [RequirementResult]
  /// What would change the winner.
  public var flips: [Flip]
  /// How far each weight may move before the winner changes; empty when nothing is ranked or first place is tied.
  public var stability: [WeightStability]
  /// Which other ranking methods put the same alternative first; nil when nothing is ranked.
  public var agreement: MethodAgreement?
  /// Under which share of all weightings each ranked alternative is first, in the order of `ranked`; nil when nothing is.
  public var acceptability: Acceptability?
  /// What would turn the alternatives that the law excludes or leaves open, by id; filled by `withRemedies()`.
  public var remedies: [String: Remedy] = [:]
  /// Who is dominated by whom among the ranked.
  public var front: ParetoFront?

  /// The alternatives that were ranked, best first.
  public var ranked: [AssessedAlternative] { alternatives.filter { $0.rank != nil } }
  /// Rank 1, when anything was ranked.
  public var winner: AssessedAlternative? { ranked.first }
}
