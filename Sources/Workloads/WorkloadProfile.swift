public import Documents

/// A number of a workload: possibly a range, always with its origin.
public typealias Input = Sourced<UncertainNumber>

/// What must be served: traffic, shape of a run, data, objectives. Every field is filled: what the file does
/// not say comes from the archetype, as a range, and says so in its origin.
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
  /// Every input with its value as written or defaulted, for the appendix; in file order.
  public var inputs: [InputRecord]
  /// SHA-256 of the file's bytes and of the trace's and fact file's, in hex.
  public var contentHash: String
}

/// How a caller waits for a run.
public enum Interaction: Sendable, Hashable {
  /// One response at the end.
  case sync
  /// Tokens as they come.
  case stream
  /// Queued; somebody is told later.
  case async
  /// Queued; all must be done by the deadline, in seconds.
  case batch(deadline: Double)
}

/// When runs arrive.
public struct Traffic: Sendable {
  /// Runs of the first month.
  public var runsPerMonth: Input
  /// Relative weight of each hour of the week, from Monday 00:00 in `timeZone`; 168 values, mean 1.
  public var hourlyWeights: [Double]
  /// IANA name.
  public var timeZone: String
  /// Coefficient of variation of the time between arrivals within an hour; 1 is Poisson.
  public var interarrivalCV: Input
  /// Growth a month, as a fraction.
  public var growthPerMonth: Input
}

/// Share of the runs that come from a country.
public struct CountryShare: Sendable, Hashable {
  /// ISO 3166 alpha-2.
  public var country: String
  /// Fraction of runs.
  public var share: Double
}

/// A positive quantity that varies from one step to the next: lognormal, given by its median and its p95.
public struct Spread: Sendable {
  /// Mean.
  public var mean: Input
  /// Median.
  public var p50: Input
  /// 95th percentile.
  public var p95: Input
  /// Largest value that occurs, when one is stated; draws are truncated at it.
  public var max: Double?
}

/// What one run does.
public struct RunShape: Sendable {
  /// Mean number of model calls.
  public var stepsMean: Input
  /// Largest number of model calls.
  public var stepsMax: Int
  /// Prompt tokens of a step, before growth.
  public var inputTokens: Spread
  /// Tokens each step adds to the next one's prompt, beside that step's own output.
  public var growthPerStep: Input
  /// Generated tokens of a step.
  public var outputTokens: Spread
  /// Prefix of the prompt that all runs share and a provider can cache.
  public var sharedPrefixTokens: Input
  /// Tools.
  public var tools: [Tool]
  /// Vector search, when the run does any.
  public var retrieval: Retrieval?
  /// Bytes of the request.
  public var requestBytes: Input
  /// Bytes of the response.
  public var responseBytes: Input
}

/// A tool the agent calls.
public struct Tool: Sendable {
  /// Name.
  public var name: String
  /// Mean calls in each step but the last.
  public var callsPerStep: Input
  /// Seconds a call takes in the tool itself.
  public var duration: Spread
  /// Memory the tool needs, in bytes.
  public var memoryBytes: Double
  /// Site the tool is bound to (`datacentre`), when it is.
  public var site: String?
}

/// Vector search.
public struct Retrieval: Sendable {
  /// Mean queries a run.
  public var queriesPerRun: Input
  /// Vectors kept.
  public var vectors: Input
  /// Dimensions of a vector.
  public var dimensions: Int
  /// Neighbours asked for.
  public var topK: Int
}

/// State that is kept between runs.
public struct StateShape: Sendable {
  /// Bytes of a conversation.
  public var conversationBytes: Input
  /// Seconds a conversation is kept.
  public var retention: Input
  /// Bytes of documents.
  public var documentBytes: Input
}

/// A model the workload accepts.
public struct ModelChoice: Sendable, Hashable {
  /// Catalogue name.
  public var name: String
  /// Why it is acceptable, as the writer says.
  public var reason: String?
  /// Where it is named.
  public var location: SourceLocation?
}

/// An upper bound that a result is held against.
public struct Objective: Sendable {
  /// Bound, in seconds or dollars or a fraction.
  public var bound: Sourced<Double>
  /// Whether missing it removes an option; otherwise it costs points.
  public var isHard: Bool
}

/// What must hold.
public struct Objectives: Sendable {
  /// First visible token or status, p95, seconds.
  public var firstResponseP95: Objective?
  /// Whole run, p95, seconds.
  public var e2eP95: Objective?
  /// Fraction of runs that succeed; a lower bound.
  public var availability: Objective?
  /// Dollars a month.
  public var budgetPerMonth: Objective?
}

/// Data classes and where they may be.
public struct DataHandling: Sendable {
  /// Classes: `public`, `internal`, `confidential`, `personal`, `special-category`, `health`, `cardholder`, …
  public var classes: [Sourced<String>]
  /// Areas the data subjects live in: country codes or `EU`, `EEA`, …
  public var subjects: [Sourced<String>]
  /// Areas content must stay in; empty when it may go anywhere.
  public var residency: [Sourced<String>]
}

/// Who runs the workload.
public struct Organisation: Sendable {
  /// ISO 3166 alpha-2.
  public var country: Sourced<String>?
  /// Sector slug, such as `retail`, `bank`, `hospital`.
  public var sector: Sourced<String>?
  /// ISO date of going live.
  public var goLive: Sourced<String>?
  /// Answers to vocabulary fields, by field.
  public var facts: [String: OrganisationFact]
  /// Skills at hand, such as `kubernetes`.
  public var skills: [String]
  /// Things that exist already, by service id.
  public var existing: [String]
}

/// An answer the organisation gives about itself.
public struct OrganisationFact: Sendable {
  /// The value as written: a bool, a number or a word.
  public var value: Sourced<String>
  /// What proves it.
  public var evidence: String?
  /// Who answers for it.
  public var owner: String?
  /// ISO date.
  public var date: String?
}

/// How money is counted.
public struct Finance: Sendable {
  /// Months of the cash flow.
  public var horizonMonths: Int
  /// Discount a year, as a fraction.
  public var discountRate: Input
  /// Currency; `USD`.
  public var currency: String
  /// Negotiated discount by provider id, as a fraction.
  public var discounts: [String: Double]
}

/// A criterion with its weight.
public struct CriterionWeight: Sendable {
  /// `cost`, `latency`, `reliability`, `quality`, `operations`, `control`, `portability`.
  public var criterion: String
  /// Points; all weights of a workload sum to 100.
  public var weight: Sourced<Double>
}

/// One input as the appendix lists it.
public struct InputRecord: Sendable {
  /// Dotted key path, such as `run.steps.mean`.
  public var key: String
  /// The value as text.
  public var value: String
  /// Where it comes from.
  public var origin: Origin
}
