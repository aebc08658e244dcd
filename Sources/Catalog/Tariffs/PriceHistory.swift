/// What is known of one article's price through time; rows are appended, never changed.
///
/// A version is the tiers seen together: rows of one `valid_from` and one `observed_at`. It says that the price held from
/// `valid_from`, where the vendor says so, else from the day it was observed (`observed_at`, else the row's `as_of`), until
/// something later is known. Rows without any date hold at all times, and give way to every dated version.
struct PriceHistory: Sendable {
  /// Tiers seen together.
  struct Version: Sendable {
    /// Day from which the price held; nil when no row says, which is at all times.
    var from: CatalogueDate?
    /// Day on which it was seen; nil when no row says.
    var observed: CatalogueDate?
    /// Its tiers, in the order of the table.
    var rows: [PriceRow]

    /// Day of the latest thing the version speaks of: an announcement speaks of the day it begins.
    var speaksOf: CatalogueDate? {
      guard let from else { return observed }
      return observed.map { max($0, from) } ?? from
    }
  }

  /// Versions, the one that wins last.
  let versions: [Version]

  /// Sorts the rows of one article and term into versions.
  ///
  /// O(rows log rows).
  init(_ rows: [PriceRow]) {
    var order: [String] = []
    var groups: [String: [PriceRow]] = [:]
    for row in rows {
      let key = "\(row.validFrom)|\(row.observedAt)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    let found = order.compactMap { groups[$0] }.map { rows in
      let observed = rows.compactMap(\.observed).max()
      return Version(
        from: rows.first.flatMap { CatalogueDate($0.validFrom) } ?? observed, observed: observed,
        rows: rows)
    }
    versions = found.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.speaksOf != y.speaksOf { return Self.precedes(x.speaksOf, y.speaksOf) }
      if x.observed != y.observed { return Self.precedes(x.observed, y.observed) }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// The version that held on a day; nil when all that is known begins later.
  func version(on day: CatalogueDate?) -> Version? {
    guard let day else { return versions.last }
    return versions.last { version in version.from.map { $0 <= day } ?? true }
  }

  /// First day of which anything is known; nil when there is none or a version holds at all times.
  var begin: CatalogueDate? {
    versions.contains { $0.from == nil } ? nil : versions.compactMap(\.from).min()
  }

  /// No date comes before every date.
  private static func precedes(_ a: CatalogueDate?, _ b: CatalogueDate?) -> Bool {
    switch (a, b) {
    case (_, nil): false
    case (nil, _): true
    case (let x?, let y?): x < y
    }
  }
}
