public import Documents

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

  /// Joins the parts.
  public init(
    value: Sourced<String>,
    evidence: String? = nil,
    owner: String? = nil,
    date: String? = nil
  ) {
    self.value = value
    self.evidence = evidence
    self.owner = owner
    self.date = date
  }
}
