public import Documents

/// Who runs the workload.
public struct Organisation: Sendable {
  /// ISO 3166 alpha-2.
  public var country: Sourced<String>?
  /// Sector slug, such as `retail`, `bank`, `hospital`.
  public var sector: Sourced<String>?
  /// ISO date of going live.
  public var goLive: Sourced<String>?
  /// Kinds of entity it is, by `EntityKind`; empty where nobody says.
  public var entities: [Sourced<String>]
  /// Role under the EU AI Act, by `AIActRole`.
  public var aiRole: Sourced<String>?
  /// Class of the use under the EU AI Act, by `AIActUse`.
  public var aiUse: Sourced<String>?
  /// Answers to vocabulary fields, by field.
  public var facts: [String: OrganisationFact]
  /// Skills at hand, such as `kubernetes`.
  public var skills: [String]
  /// Things that exist already, by service id.
  public var existing: [String]

  /// Joins the parts.
  public init(
    country: Sourced<String>? = nil,
    sector: Sourced<String>? = nil,
    goLive: Sourced<String>? = nil,
    entities: [Sourced<String>] = [],
    aiRole: Sourced<String>? = nil,
    aiUse: Sourced<String>? = nil,
    facts: [String: OrganisationFact],
    skills: [String],
    existing: [String]
  ) {
    self.country = country
    self.sector = sector
    self.goLive = goLive
    self.entities = entities
    self.aiRole = aiRole
    self.aiUse = aiUse
    self.facts = facts
    self.skills = skills
    self.existing = existing
  }
}
