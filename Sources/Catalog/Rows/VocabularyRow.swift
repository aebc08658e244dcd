public import Documents

/// A field that predicates speak of.
public struct VocabularyRow: Sendable, Hashable {
  /// Name.
  public var field: String
  /// Type as written, such as `bool` or `level none|low|high`.
  public var type: String
  /// `component` or `workload`.
  public var scope: String
  /// Meaning.
  public var meaning: String
  /// Row.
  public var reference: CatalogueReference

  init(_ row: Record) {
    field = row.text("field")
    type = row.text("type")
    scope = row.text("scope")
    meaning = row.text("meaning")
    reference = row.reference
  }
}
