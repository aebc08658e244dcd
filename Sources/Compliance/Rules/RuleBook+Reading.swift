public import Documents

extension RuleBook {
  /// A table of the rule book with its path.
  public typealias File = (path: String, text: String)

  /// Names of the tables a rule book is made of, without `.csv`.
  public static let tableNames = [
    "vocabulary", "jurisdictions", "regimes", "data-classes", "component-classes", "duties",
    "scopes", "rules",
  ]

  /// Reads a rule book from its tables, found by file name; nil when one is missing or unusable.
  ///
  /// All problems go to `diagnostics`, each at its line and column; a predicate's at its own character.
  public static func read(files: [File], diagnostics: Diagnostics) -> RuleBook? {
    var reader = RuleBookReader(diagnostics: diagnostics)
    var tables: [String: CSVTable] = [:]
    for name in tableNames {
      let file = files.first {
        $0.path == "\(name).csv" || $0.path.hasSuffix("/\(name).csv")
      }
      guard let file else {
        diagnostics.error("missing-table", "The rule book lacks the table `\(name).csv`")
        continue
      }
      tables[name] = CSVTable.parse(text: file.text, file: file.path, diagnostics: diagnostics)
    }
    guard tables.count == tableNames.count else { return nil }
    for name in tableNames { if let table = tables[name] { reader.read(table, as: name) } }
    return reader.book
  }

  /// Adds the rules of a user's own table; a scope `any` of a regime without scopes always applies.
  public mutating func add(rules file: File, diagnostics: Diagnostics) {
    guard
      let table = CSVTable.parse(text: file.text, file: file.path, diagnostics: diagnostics)
    else { return }
    var reader = RuleBookReader(book: self, diagnostics: diagnostics)
    reader.read(table, as: "rules")
    self = reader.book
  }
}
