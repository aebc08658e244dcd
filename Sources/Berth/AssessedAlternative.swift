public import Catalog
public import Compliance
public import Costing
public import Decision
public import Deployments
public import Simulation

/// An alternative with everything that was found out about it.
///
/// A figure that is absent is nil, and `exclusions` says why.
public struct AssessedAlternative: Sendable {
  /// `option` or `option+model`.
  public var id: String
  /// The option as its file describes it.
  public var option: DeploymentOption
  /// Catalogue name of the model; nil when the option can run none of the accepted ones.
  public var model: String?
  /// The option with its sites and sizes fixed.
  public var alternative: Alternative?
  /// Latency, load, availability.
  public var performance: PerformanceEstimate?
  /// Usage as a function of the load.
  public var usageModel: UsageModel?
  /// Sizes at other loads.
  public var capacity: CapacityByLoad?
  /// What is owned or stands.
  public var inventory: Inventory?
  /// Bill of the first month at the workload's load.
  public var bill: Bill?
  /// Months over the horizon.
  public var cashFlow: CashFlow?
  /// One verdict a regime.
  public var verdicts: [Verdict]
  /// Hours of operations work a month.
  public var operationsHours: Double?
  /// How far the load could grow; looked for only where scalability has a weight.
  public var headroom: Headroom?
  /// Score by criterion, when it could be ranked.
  public var score: ScoredOption?
  /// Place, from 1; nil when it is not ranked.
  public var rank: Int?
  /// Why it is not ranked; empty when it is.
  public var exclusions: [Exclusion]
  /// Prompt and generated tokens of all first tries, when a trace was replayed.
  public var firstAttemptTokens: [Double]?
  /// Soft objectives it misses and other things a reader must see.
  public var warnings: [String]

  /// A candidate of which nothing is known yet.
  init(_ candidate: Candidate) {
    id = candidate.id
    option = candidate.option
    model = candidate.model
    verdicts = []
    exclusions = candidate.refusal.map { [$0] } ?? []
    warnings = []
  }

  /// A ranked alternative before it is measured closer: what does not come from a simulation stays.
  init(refining item: AssessedAlternative) {
    self = item
    score = nil
    rank = nil
    exclusions = []
    warnings = []
  }

  /// Worst outcome over the regimes; nil when none was judged.
  public var outcome: Outcome? {
    if verdicts.contains(where: { $0.outcome == .excluded }) { return .excluded }
    if verdicts.contains(where: { $0.outcome == .conditional }) { return .conditional }
    return verdicts.isEmpty ? nil : .allowed
  }
}
