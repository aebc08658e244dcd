public import Documents

/// A requirement of a regime with the predicate that decides it.
public struct RuleRow: Sendable, Hashable {
  /// Regime.
  public var regime: String
  /// Article or control.
  public var article: String
  /// The requirement in one sentence.
  public var requirement: String
  /// Expression over the vocabulary.
  public var predicate: String
  /// `hard` or `soft`.
  public var severity: String
  /// `scope / component classes`.
  public var appliesTo: String
  /// ISO date from which it applies; empty when it always does.
  public var appliesFrom: String
  /// Remark.
  public var note: String
  /// Row.
  public var reference: CatalogueReference

  init(_ row: Record) {
    regime = row.text("regime")
    article = row.text("requirement_id")
    requirement = row.text("requirement")
    predicate = row.text("predicate")
    severity = row.text("severity")
    appliesTo = row.text("applies_to")
    appliesFrom = row.text("applies_from")
    note = row.text("note")
    reference = row.reference
  }
}
