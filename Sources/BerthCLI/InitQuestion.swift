import Documents
import Workloads

/// What `berth init` asks, in order; each answer becomes a line of the workload file.
enum InitQuestion: Int, CaseIterable, Sendable {
  case like, name, load, users, dataClasses, residency, models, budget, objectives

  /// The flag that answers it.
  var flag: String {
    switch self {
    case .like: "--like"
    case .name: "--name"
    case .load: "--load"
    case .users: "--users"
    case .dataClasses: "--data-classes"
    case .residency: "--residency"
    case .models: "--models"
    case .budget: "--budget"
    case .objectives: "--objectives"
    }
  }

  /// The question as a terminal shows it.
  var text: String {
    switch self {
    case .like: "What kind of agent is it?"
    case .name: "What is it called?"
    case .load: "How much will it run?"
    case .users: "Where are its users?"
    case .dataClasses: "What data does it handle?"
    case .residency: "Where must the data stay?"
    case .models: "Which models are good enough, the first choice first?"
    case .budget: "What may it cost a month?"
    case .objectives: "What must hold?"
    }
  }

  /// What can be answered.
  func choices(_ known: InitKnowledge) -> String {
    switch self {
    case .like: known.archetypes.joined(separator: ", ")
    case .name: "letters, digits and `-`"
    case .load: "runs a month, or `4000 people x 3` runs a workday"
    case .users: "countries with shares, as `DE 70%, FR 30%`"
    case .dataClasses: DataClass.allCases.map(\.rawValue).joined(separator: ", ")
    case .residency: "countries, EU, EEA, or none"
    case .models: "names as `berth catalog list models` has them"
    case .budget: "as `$20_000`, or none"
    case .objectives: "`e2e_p95 60 s, first_response_p95 4 s, availability 99.9%`, or none"
    }
  }

  /// What an empty answer means.
  var standard: String {
    switch self {
    case .like: "support-agent"
    case .name: "my-agent"
    case .load: "10_000"
    case .users: "US"
    case .dataClasses: "internal"
    case .models: "claude-sonnet-5"
    case .residency, .budget, .objectives: "none"
    }
  }

  /// Comment beside the line.
  var comment: String {
    switch self {
    case .like: "fills what this file does not say, as ranges"
    case .name: ""
    case .load: "how many runs, and when; also: shape, time_zone, burstiness, growth_per_month"
    case .users: "share of runs by country (ISO 3166)"
    case .dataClasses: "decides which regimes apply"
    case .residency: ""
    case .models: "hosting is compared at the first"
    case .budget, .objectives: "each may be `{within: …, hard: true}`"
    }
  }
}

/// What the catalogue knows that answers are held against.
struct InitKnowledge {
  var archetypes: [String]
  var models: [String]
}

/// Why an answer cannot be taken.
struct InitProblem: Error {
  var message: String
  var hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
