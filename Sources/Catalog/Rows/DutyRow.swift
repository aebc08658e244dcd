public import Documents

/// Whose duty a vocabulary field is.
public struct DutyRow: Sendable, Hashable {
  /// Field.
  public var field: String
  /// `platform` or `organisation`.
  public var owner: String
  /// What to ask a person.
  public var question: String
  /// Remark.
  public var note: String
  /// Row.
  public var reference: CatalogueReference

  init(_ row: Record) {
    field = row.text("field")
    owner = row.text("owner")
    question = row.text("question")
    note = row.text("note")
    reference = row.reference
  }
}
