public import Documents

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

  /// Joins the parts.
  public init(
    country: Sourced<String>? = nil,
    sector: Sourced<String>? = nil,
    goLive: Sourced<String>? = nil,
    facts: [String: OrganisationFact],
    skills: [String],
    existing: [String]
  ) {
    self.country = country
    self.sector = sector
    self.goLive = goLive
    self.facts = facts
    self.skills = skills
    self.existing = existing
  }
}
