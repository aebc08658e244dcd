public import Documents

/// Another name of a model.
public struct ModelAlias: Sendable, Hashable {
  /// Catalogue name.
  public var model: String
  /// `weights`, `sku`, `benchmark` or another word of the table.
  public var kind: String
  /// Whose name it is: a service id, a hub, a leaderboard.
  public var owner: String
  /// The name.
  public var alias: String
  /// Row.
  public var reference: CatalogueReference

  init(_ row: Record) {
    model = row.text("model")
    kind = row.text("kind")
    owner = row.text("owner")
    alias = row.text("alias")
    reference = row.reference
  }
}
