/// A table of the catalogue: which files fill it, its columns and its key.
struct TableSchema: Sendable, Hashable {
  /// A column.
  struct Column: Sendable, Hashable {
    /// What a column holds.
    enum Kind: Sendable, Hashable {
      /// A text that must not be empty.
      case text
      /// A text that may be empty.
      case optionalText
      /// A finite number.
      case number
      /// A finite number, or nothing.
      case optionalNumber
      /// A price: a decimal of at most twelve places, kept as its text so that it stays exact.
      case price
      /// One of these words.
      case word([String])
      /// `low`, `medium` or `high`.
      case confidence
      /// A date such as `2026-11-24`, or nothing; the column may be absent.
      case optionalDate
    }

    /// Name in the file and in the database.
    var name: String
    /// What it holds.
    var kind: Kind

    /// SQLite type and constraints.
    var definition: String {
      switch kind {
      case .text, .price, .word: "TEXT NOT NULL"
      case .optionalText, .optionalDate: "TEXT NOT NULL DEFAULT ''"
      case .number: "REAL NOT NULL"
      case .optionalNumber: "REAL"
      case .confidence: "TEXT NOT NULL CHECK (\"\(name)\" IN ('low', 'medium', 'high'))"
      }
    }
  }

  /// Name in the database.
  var name: String
  /// Prefix of the paths of its files, such as `prices/`; empty for tables filled from service files.
  var pathPrefix: String
  /// Columns, without the two that say where a row stands.
  var columns: [Column]
  /// Columns that together occur once; empty when rows may repeat.
  var key: [String]
  /// Columns that name a row of another table: column, table, its column.
  var references: [(column: String, table: String, target: String)]

  init(
    _ name: String, at pathPrefix: String, text: [String] = [], optionalText: [String] = [],
    numbers: [String] = [], optionalNumbers: [String] = [], prices: [String] = [],
    words: [(column: String, among: [String])] = [], optionalDates: [String] = [],
    isSourced: Bool = true, key: [String] = [],
    references: [(column: String, table: String, target: String)] = []
  ) {
    self.name = name
    self.pathPrefix = pathPrefix
    columns =
      text.map { Column(name: $0, kind: .text) }
      + optionalText.map { Column(name: $0, kind: .optionalText) }
      + numbers.map { Column(name: $0, kind: .number) }
      + optionalNumbers.map { Column(name: $0, kind: .optionalNumber) }
      + prices.map { Column(name: $0, kind: .price) }
      + words.map { Column(name: $0.column, kind: .word($0.among)) }
      + optionalDates.map { Column(name: $0, kind: .optionalDate) }
    if isSourced {
      columns += [
        Column(name: "as_of", kind: .text), Column(name: "source", kind: .text),
        Column(name: "confidence", kind: .confidence),
      ]
    }
    self.key = key
    self.references = references
  }

  /// The statement that creates the table.
  var creation: String {
    var parts = columns.map { "\"\($0.name)\" \($0.definition)" }
    parts += ["\"file\" TEXT NOT NULL", "\"line\" INTEGER NOT NULL"]
    if !key.isEmpty { parts.append("UNIQUE (\(key.map { "\"\($0)\"" }.joined(separator: ", ")))") }
    for reference in references {
      parts.append(
        "FOREIGN KEY (\"\(reference.column)\") REFERENCES \"\(reference.table)\" (\"\(reference.target)\")"
      )
    }
    return "CREATE TABLE \"\(name)\" (\(parts.joined(separator: ", "))) STRICT"
  }

  /// The statement that inserts a row.
  var insertion: String {
    let names = columns.map { "\"\($0.name)\"" } + ["\"file\"", "\"line\""]
    let places = Array(repeating: "?", count: names.count).joined(separator: ", ")
    return "INSERT INTO \"\(name)\" (\(names.joined(separator: ", "))) VALUES (\(places))"
  }

  /// The statement that reads all rows in the order of their insertion.
  var selection: String {
    let names = columns.map { "\"\($0.name)\"" } + ["\"file\"", "\"line\""]
    return "SELECT \(names.joined(separator: ", ")) FROM \"\(name)\" ORDER BY rowid"
  }

  static func == (a: TableSchema, b: TableSchema) -> Bool { a.name == b.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
