public import Documents

/// One tier of a price as a file states it, in the words of the catalogue.
public struct ImportedPrice: Sendable, Hashable {
  /// What is priced.
  public struct Article: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Service id.
    public var service: String
    /// Article of the service.
    public var sku: String
    /// Region, geography or `*`.
    public var region: String
    /// Printed unit, of `Data/units`.
    public var unit: String
    /// `on_demand`, `spot` or another term of the table.
    public var term: String

    /// By service, sku, region, unit, term.
    public static func < (a: Article, b: Article) -> Bool {
      (a.service, a.sku, a.region, a.unit, a.term) < (b.service, b.sku, b.region, b.unit, b.term)
    }

    /// `service/sku@region per unit`, with the term unless it is on demand.
    public var description: String {
      "\(service)/\(sku)@\(region) per \(unit)" + (term == "on_demand" ? "" : " (\(term))")
    }
  }

  /// What is priced.
  public var article: Article
  /// Price of one printed unit, exact.
  public var price: Money
  /// Quantity of the meter from which the tier holds.
  public var tierFrom: Double = 0
  /// Quantity at which it ends; nil for never.
  public var tierTo: Double?
  /// Day from which the vendor says it holds; nil when the file does not say.
  public var validFrom: CatalogueDate?
  /// Day on which it was seen, where the file says; else the day of the import.
  public var observedAt: CatalogueDate?
  /// Where it is from, as the row will say.
  public var source: String
  /// How far it is to be trusted.
  public var confidence: Confidence
  /// What a reader must know.
  public var notes: String = ""
  /// Where it stands in the file.
  public var location: SourceLocation
}
