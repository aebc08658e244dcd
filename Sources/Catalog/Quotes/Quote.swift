public import Documents

/// What a vendor offered, in place of an estimate or a list price.
public struct Quote: Sendable, Hashable {
  /// Id of an ownership row or an assumption, or a price as `service/sku@region per meter`.
  public var id: String
  /// Value in the unit of the row it replaces.
  public var value: UncertainNumber
  /// Who offered it.
  public var vendor: String
  /// Number of the quote.
  public var number: String
  /// Day of the quote, ISO 8601.
  public var date: String
  /// Last day on which it holds, ISO 8601.
  public var validUntil: String
  /// Where it stands.
  public var location: SourceLocation

  static let columns = ["id", "value", "vendor", "quote", "date", "valid_until"]

  /// Reads quotes: `id,value,vendor,quote,date,valid_until` and optionally `low,high`; every problem is reported.
  public static func read(_ file: SourceFile, diagnostics: Diagnostics) -> [Quote] {
    guard let table = CSVTable.parse(text: file.text, file: file.path, diagnostics: diagnostics),
      table.require(columns, diagnostics: diagnostics)
    else { return [] }
    let known = columns + ["low", "high", "notes"]
    for column in table.columns where !known.contains(column) {
      diagnostics.error(
        "csv-header", "unknown column `\(column)`",
        at: SourceLocation(file: file.path, line: 1, column: 1),
        hint: NearestName.among(known, to: column).map { "did you mean `\($0)`?" })
    }
    var seen: Set<String> = []
    return table.rows.compactMap { row in
      guard let quote = Quote(row, diagnostics: diagnostics) else { return nil }
      guard seen.insert(quote.id).inserted else {
        diagnostics.error(
          "duplicate-row", "`\(quote.id)` is quoted twice", at: row.location(of: "id"))
        return nil
      }
      return quote
    }
  }

  private init?(_ row: CSVRow, diagnostics: Diagnostics) {
    var isWhole = true
    func text(_ column: String) -> String {
      let text = row[column] ?? ""
      if text.isEmpty {
        diagnostics.error("csv-empty", "`\(column)` is empty", at: row.location(of: column))
        isWhole = false
      }
      return text
    }
    func number(_ column: String) -> Double? {
      guard let text = row[column], !text.isEmpty else { return nil }
      guard let value = Double(text), value.isFinite, value >= 0 else {
        diagnostics.error(
          "number", "`\(text)` is not a number of at least 0", at: row.location(of: column))
        isWhole = false
        return nil
      }
      return value
    }
    id = text("id")
    vendor = text("vendor")
    self.number = text("quote")
    date = text("date")
    validUntil = text("valid_until")
    _ = text("value")
    location = row.location
    for column in ["date", "valid_until"] {
      guard let day = row[column], !day.isEmpty, !Self.isDay(day) else { continue }
      diagnostics.error("date", "`\(day)` is not a date", at: row.location(of: column))
      isWhole = false
    }
    guard let likely = number("value") else { return nil }
    let low = number("low") ?? likely
    let high = number("high") ?? likely
    value = UncertainNumber(low: low, likely: likely, high: high)
    guard isWhole else { return nil }
    guard low <= likely, likely <= high else {
      diagnostics.error("range", "the range does not rise", at: row.location(of: "value"))
      return nil
    }
  }

  /// Whether a text has the form of a day; the calendar is not checked.
  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
