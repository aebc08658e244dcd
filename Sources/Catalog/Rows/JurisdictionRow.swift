public import Documents

/// A country of a jurisdiction set.
public struct JurisdictionRow: Sendable, Hashable {
  /// Name of the set, in capitals.
  public var set: String
  /// ISO 3166 alpha-2.
  public var country: String
  /// Condition under which it belongs; empty for none.
  public var condition: String
  /// Row.
  public var reference: CatalogueReference

  init(_ row: Record) {
    set = row.text("set")
    country = row.text("country")
    condition = row.text("condition")
    reference = row.reference
  }
}
