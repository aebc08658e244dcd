public import Documents
public import Workloads

/// What of a workload decides which rules apply.
public struct WorkloadCircumstances: Sendable {
  /// Data classes handled.
  public var classes: [Sourced<String>]
  /// Areas the data subjects live in, those of the users included.
  public var subjects: [String]
  /// Areas content must stay in.
  public var residency: [Sourced<String>]
  /// Country of the organisation, ISO 3166 alpha-2.
  public var country: Sourced<String>?
  /// Sector of the organisation.
  public var sector: String?
  /// Kinds of entity the organisation says it is.
  public var entities: [EntityKind]
  /// Role under the EU AI Act; nil where nobody says.
  public var aiRole: AIActRole?
  /// Class of the use under the EU AI Act; nil where nobody says.
  public var aiUse: AIActUse?
  /// ISO date on which rules are judged: going live, or the date of the catalogue.
  public var day: String
  /// Whether people talk to it.
  public var isInteractive: Bool
  /// Ids listed under `compliance`.
  public var listed: [Sourced<String>]
  /// What the organisation answers about itself, by vocabulary field.
  public var answers: [String: OrganisationFact]

  /// Creates circumstances from their parts.
  public init(
    classes: [Sourced<String>] = [], subjects: [String] = [], residency: [Sourced<String>] = [],
    country: Sourced<String>? = nil, sector: String? = nil, entities: [EntityKind] = [],
    aiRole: AIActRole? = nil, aiUse: AIActUse? = nil, day: String,
    isInteractive: Bool = true, listed: [Sourced<String>] = [],
    answers: [String: OrganisationFact] = [:]
  ) {
    self.classes = classes
    self.subjects = subjects
    self.residency = residency
    self.country = country
    self.sector = sector
    self.entities = entities
    self.aiRole = aiRole
    self.aiUse = aiUse
    self.day = day
    self.isInteractive = isInteractive
    self.listed = listed
    self.answers = answers
  }

  /// Takes them from a profile; `today` stands in for a date of going live that nobody stated.
  public init(_ profile: WorkloadProfile, today: String) {
    var subjects = profile.data.subjects.map(\.value)
    // Whoever talks to the agent is a data subject, whether the file says so or not.
    for user in profile.users where user.share > 0 && !subjects.contains(user.country) {
      subjects.append(user.country)
    }
    let isInteractive =
      switch profile.interaction {
      case .sync, .stream: true
      case .async, .batch: false
      }
    let organisation = profile.organisation
    self.init(
      classes: profile.data.classes.map { word in
        word.map { Self.classSpellings[$0] ?? $0 }
      }, subjects: subjects, residency: profile.data.residency,
      country: profile.organisation.country, sector: profile.organisation.sector?.value,
      entities: organisation.entities.compactMap { EntityKind(rawValue: $0.value) },
      aiRole: organisation.aiRole.flatMap { AIActRole(rawValue: $0.value) },
      aiUse: organisation.aiUse.flatMap { AIActUse(rawValue: $0.value) },
      day: profile.organisation.goLive?.value ?? today, isInteractive: isInteractive,
      listed: profile.compliance.map { word in
        word.map { Self.regimeSpellings[$0] ?? $0 }
      }, answers: profile.organisation.facts)
  }

  /// Everyday spellings of regimes, as ids of `regimes.csv`.
  static let regimeSpellings = ["soc-2": "soc2", "china-pipl": "pipl", "india-dpdp": "dpdp"]
  /// The kinds of entity stated, and those declared under `compliance`.
  var kinds: [EntityKind] {
    entities
      + listed.compactMap { Self.entityDeclarations[$0.value] }.filter { !entities.contains($0) }
  }

  /// The class of the use stated, or declared under `compliance`.
  var use: AIActUse? {
    aiUse ?? (listed.contains { $0.value.hasPrefix("eu-ai-act-high-risk") } ? .highRisk : nil)
  }

  /// Declarations under `compliance` that state a kind of entity.
  static let entityDeclarations: [String: EntityKind] = [
    "essential-entity": .essential, "significant-fiduciary-in": .significantFiduciary,
  ]
  /// Everyday spellings of data classes, as names of `data-classes.csv`.
  static let classSpellings = ["export-controlled": "ear", "important-data": "important-cn"]
}
