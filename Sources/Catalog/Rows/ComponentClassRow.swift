public import Documents

/// What a class of components of the rules means.
public struct ComponentClassRow: Sendable, Hashable {
  /// Class as the rules write it.
  public var name: String
  /// Roles in it.
  public var roles: String
  /// Service kinds in it.
  public var kinds: String
  /// Condition on a component.
  public var predicate: String
  /// Remark.
  public var note: String
  /// Row.
  public var reference: CatalogueReference

  init(_ row: Record) {
    name = row.text("class")
    roles = row.text("roles")
    kinds = row.text("kinds")
    predicate = row.text("predicate")
    note = row.text("note")
    reference = row.reference
  }
}
