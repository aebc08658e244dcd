import Documents

/// What differs between two catalogues, or between two days of one.
public struct CatalogueDifference: Sendable {
  /// A row, or the tariff of an article, that differs.
  public struct Entry: Sendable, Hashable {
    /// How it differs.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Only the second has it.
      case added
      /// Only the first has it.
      case removed
      /// Both have it, with other contents.
      case changed
    }

    /// Table of the catalogue.
    public var table: String
    /// How it differs.
    public var kind: Kind
    /// What it is, by its key.
    public var subject: String
    /// Contents in the first; empty when it has none.
    public var before: String
    /// Contents in the second; empty when it has none.
    public var after: String
    /// Change of a price as a fraction of what it was; nil for everything else.
    public var share: Double?
    /// Row in the second, else in the first: `file:line`.
    public var row: String
  }

  /// Differences, prices first, then the other tables in their order; each table sorted by subject.
  public let entries: [Entry]

  /// Compares two catalogues, each with the prices of the day it stands at.
  ///
  /// Prices are compared as tariffs: another source or date of the same price is no difference. In every other table a row with a
  /// key is compared by it, one without by its contents.
  ///
  /// O(rows).
  public init(from a: Catalogue, to b: Catalogue) {
    var entries = Self.prices(a, b)
    for schema in Schemas.all where schema != Schemas.price && schema != Schemas.file {
      entries += Self.rows(of: schema, a, b)
    }
    self.entries = entries
  }

  private static func prices(_ a: Catalogue, _ b: Catalogue) -> [Entry] {
    let keys = Set(a.prices.keys).union(b.prices.keys).sorted()
    return keys.flatMap { key -> [Entry] in
      let old = Dictionary(grouping: a.prices[key] ?? [], by: \.term)
      let new = Dictionary(grouping: b.prices[key] ?? [], by: \.term)
      return Set(old.keys).union(new.keys).sorted().compactMap { term in
        let before = (old[term] ?? []).sorted { $0.tierFrom < $1.tierFrom }
        let after = (new[term] ?? []).sorted { $0.tierFrom < $1.tierFrom }
        let isSame =
          before.count == after.count
          && zip(before, after).allSatisfy {
            $0.tierFrom == $1.tierFrom && $0.tierTo == $1.tierTo
              && abs($0.tier.unitPrice - $1.tier.unitPrice)
                <= 1e-12 * max($0.tier.unitPrice, $1.tier.unitPrice)
          }
        guard !isSame else { return nil }
        var share: Double?
        if let x = before.first?.tier.unitPrice, let y = after.first?.tier.unitPrice, x > 0 {
          share = y / x - 1
        }
        return Entry(
          table: "price", kind: before.isEmpty ? .added : after.isEmpty ? .removed : .changed,
          subject: key.description + (term == "on_demand" ? "" : " (\(term))"),
          before: text(before), after: text(after), share: share,
          row: (after.first ?? before.first)?.tier.reference.row ?? "")
      }
    }
  }

  private static func text(_ rows: [PriceRow]) -> String {
    rows.map { row in
      let from = row.tierFrom > 0 ? " from \(NumberFormat.plain(row.tierFrom))" : ""
      return
        "$\(NumberFormat.plain(row.tier.printedPrice.dollars)) per \(row.tier.printedUnit)\(from)"
    }.joined(separator: "; ")
  }

  private static func rows(of schema: TableSchema, _ a: Catalogue, _ b: Catalogue) -> [Entry] {
    let keys = schema.key.isEmpty ? schema.columns.map(\.name) : schema.key
    func index(_ catalogue: Catalogue) -> [String: Record] {
      Dictionary(
        catalogue.contents.rows(schema).map { row in
          (keys.map { words(row, $0) }.joined(separator: ", "), row)
        }, uniquingKeysWith: { first, _ in first })
    }
    let (old, new) = (index(a), index(b))
    return Set(old.keys).union(new.keys).sorted().compactMap { subject in
      let (before, after) = (old[subject], new[subject])
      let changed = schema.columns.map(\.name).filter { name in
        guard let before, let after else { return false }
        return words(before, name) != words(after, name)
      }
      if before != nil, after != nil, changed.isEmpty { return nil }
      func text(_ row: Record?) -> String {
        guard let row, before != nil, after != nil else { return "" }
        return changed.map { "\($0) \(words(row, $0))" }.joined(separator: "; ")
      }
      let place = after ?? before
      return Entry(
        table: schema.name, kind: before == nil ? .added : after == nil ? .removed : .changed,
        subject: subject, before: text(before), after: text(after), share: nil,
        row: place.map { "\($0.file):\($0.line)" } ?? "")
    }
  }

  private static func words(_ row: Record, _ column: String) -> String {
    row.number(column).map { NumberFormat.plain($0) } ?? row.text(column)
  }
}
