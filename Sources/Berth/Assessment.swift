public import Catalog
public import Compliance
public import Decision
public import Documents
public import Workloads

/// The whole way once: every alternative of a workload, sized, simulated, priced, judged and ranked.
public struct Assessment: Sendable {
  /// What must be served.
  public var profile: WorkloadProfile
  /// What can be bought, and the version the figures rest on.
  public var catalogue: Catalogue
  /// Seed of every random stream.
  public var seed: UInt64
  /// Criteria with weights and anchors.
  public var criteria: [Criterion]
  /// Ranked alternatives by rank, then the others by id.
  public var alternatives: [AssessedAlternative]
  /// What the check of the listed regimes found: listed but not applying, applying but not listed.
  public var findings: [Diagnostic]
  /// The organisation's own duties, the same for every option, once each.
  public var ownDuties: [RequirementResult]
  /// What would change the winner.
  public var flips: [Flip]

  /// The alternatives that were ranked, best first.
  public var ranked: [AssessedAlternative] { alternatives.filter { $0.rank != nil } }
  /// Rank 1, when anything was ranked.
  public var winner: AssessedAlternative? { ranked.first }
}
