import Documents

/// Looks at the price rows of a catalogue: too old, at odds with each other, out of reach.
public struct PriceRowsCheck: Sendable {
  private let catalogue: Catalogue

  /// Prepares a check.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Prices that hold and were seen more than so many days before a day, the oldest first, one finding an article.
  ///
  /// Rows without a date are placeholders or undated, not stale: their age is not known.
  ///
  /// O(rows).
  public func stale(on day: CatalogueDate, after days: Int) -> [CatalogueFinding] {
    var found: [(age: Int, finding: CatalogueFinding)] = []
    for key in catalogue.prices.keys.sorted() {
      let rows = (catalogue.prices[key] ?? []).filter { $0.term == "on_demand" }
      guard let seen = rows.compactMap(\.observed).max() else { continue }
      let age = day.days(since: seen)
      guard age > days else { continue }
      found.append(
        (
          age,
          CatalogueFinding(
            .stale, key.description, "seen on \(seen), \(age) days before \(day)",
            row: rows.first?.tier.reference.row ?? "")
        ))
    }
    return found.enumerated().sorted { ($1.element.age, $0.offset) < ($0.element.age, $1.offset) }
      .map(\.element.finding)
  }

  /// Prices that contradict each other: two that hold from one day and differ, and a bound price dearer than the free one.
  ///
  /// O(rows).
  public var conflicting: [CatalogueFinding] {
    var found: [CatalogueFinding] = []
    for key in catalogue.histories.keys.sorted() {
      let terms = catalogue.histories[key] ?? [:]
      for (term, history) in terms.sorted(by: { $0.key < $1.key }) {
        for (index, version) in history.versions.enumerated() {
          for other in history.versions[..<index]
          where other.from == version.from && other.observed == version.observed {
            guard let a = other.rows.first, let b = version.rows.first,
              !Self.isSame(other.rows, version.rows)
            else { continue }
            found.append(
              CatalogueFinding(
                .conflicting, key.description,
                "two prices (\(term)) of one day: \(a.tier.unitPrice) in \(a.tier.reference.row) "
                  + "and \(b.tier.unitPrice)", row: b.tier.reference.row))
          }
        }
      }
      found += dearerThanFree(key)
    }
    return found
  }

  /// A spot or committed price above the price on demand is nearly always a mistake of the source.
  private func dearerThanFree(_ key: TariffKey) -> [CatalogueFinding] {
    let rows = catalogue.prices[key] ?? []
    guard let free = rows.first(where: { $0.term == "on_demand" }) else { return [] }
    return rows.filter { $0.term != "on_demand" && $0.tier.unitPrice > free.tier.unitPrice }.map {
      CatalogueFinding(
        .conflicting, key.description,
        "the price `\($0.term)` is above the one on demand (\(free.tier.reference.row))",
        row: $0.tier.reference.row)
    }
  }

  private static func isSame(_ a: [PriceRow], _ b: [PriceRow]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy {
        $0.tierFrom == $1.tierFrom && $0.tier.unitPrice == $1.tier.unitPrice
      }
  }
}
