public import Documents

/// What an import does to one article's price.
public struct PriceChange: Sendable, Hashable {
  /// How it stands to what the catalogue has.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The catalogue prices no such article there.
    case new
    /// Another price, or other tiers.
    case changed
    /// The same price, seen again.
    case unchanged
  }

  /// What is priced.
  public var article: ImportedPrice.Article
  /// How it stands to what the catalogue has.
  public var kind: Kind
  /// Its tiers as imported.
  public var tiers: [ImportedPrice]
  /// Dollars of one imported unit at the first tier before; nil for a new article.
  public var before: Double?
  /// Row of the price before.
  public var beforeReference: CatalogueReference?

  /// Dollars of one imported unit at the first tier.
  public var after: Double { tiers.first?.price.dollars ?? 0 }
  /// Change of the first tier's price as a fraction of what it was; nil where there was none or it was zero.
  public var share: Double? { before.flatMap { $0 > 0 ? after / $0 - 1 : nil } }
}
