public import Documents

/// What must be served: traffic, shape of a run, data, objectives.
///
/// Every field is filled: what the file does not say comes from the archetype, as a range, and says so in its
/// origin.
public struct WorkloadProfile: Sendable {
  /// Name of the workload; a slug.
  public var name: String
  /// One line for the report.
  public var summary: String
  /// Archetype that fills the gaps.
  public var like: String?
  /// How a caller waits.
  public var interaction: Interaction
  /// Arrivals.
  public var traffic: Traffic
  /// Share of runs by ISO 3166 alpha-2 country; sums to 1.
  public var users: [CountryShare]
  /// Shape of a run.
  public var run: RunShape
  /// State that is kept.
  public var state: StateShape
  /// Models that are acceptable, in the writer's order; the first is the one hosting is compared at.
  public var models: [ModelChoice]
  /// What must hold.
  public var objectives: Objectives
  /// Data classes, subjects and residency.
  public var data: DataHandling
  /// Who runs it.
  public var organisation: Organisation
  /// Regimes the file lists, with their places.
  public var compliance: [Sourced<String>]
  /// Horizon, rates, discounts.
  public var finance: Finance
  /// Weight of each criterion; they sum to 100.
  public var weights: [CriterionWeight]
  /// Recorded requests that replace the synthetic arrivals and token distributions.
  public var trace: RequestTrace?
  /// Every input with its value as written or defaulted, for the appendix; in the order of design, not of the file.
  public var inputs: [InputRecord]
  /// SHA-256, in hex, of the file's bytes; with a trace or a fact file, of the list of their hashes.
  public var contentHash: String

  /// Joins the parts.
  public init(
    name: String,
    summary: String,
    like: String? = nil,
    interaction: Interaction,
    traffic: Traffic,
    users: [CountryShare],
    run: RunShape,
    state: StateShape,
    models: [ModelChoice],
    objectives: Objectives,
    data: DataHandling,
    organisation: Organisation,
    compliance: [Sourced<String>],
    finance: Finance,
    weights: [CriterionWeight],
    trace: RequestTrace? = nil,
    inputs: [InputRecord],
    contentHash: String
  ) {
    self.name = name
    self.summary = summary
    self.like = like
    self.interaction = interaction
    self.traffic = traffic
    self.users = users
    self.run = run
    self.state = state
    self.models = models
    self.objectives = objectives
    self.data = data
    self.organisation = organisation
    self.compliance = compliance
    self.finance = finance
    self.weights = weights
    self.trace = trace
    self.inputs = inputs
    self.contentHash = contentHash
  }
}
