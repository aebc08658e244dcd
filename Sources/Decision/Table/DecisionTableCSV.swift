import Documents

/// Reads a table whose first column names options, and settings of the criteria in rows of reserved names.
///
/// Reserved are `direction`, `weight`, `worst`, `best`, `unit`, `indifference` and `preference`. An empty cell is an
/// unknown figure.
enum DecisionTableCSV {
  private static let reserved = [
    "direction", "weight", "worst", "best", "unit", "indifference", "preference",
  ]

  static func read(_ source: SourceFile, _ diagnostics: Diagnostics) -> DecisionTable? {
    guard
      let table = CSVTable.parse(text: source.text, file: source.path, diagnostics: diagnostics),
      let first = table.columns.first
    else { return nil }
    let names = Array(table.columns.dropFirst())
    func number(_ row: CSVRow, _ column: String) -> Double? {
      let text = row[column] ?? ""
      if text.isEmpty { return nil }
      switch NumberText.parse(text) {
      case .success(let value): return value
      case .failure(let refusal):
        diagnostics.error(
          "number", refusal.reason, at: row.location(of: column), hint: refusal.hint)
        return nil
      }
    }
    func setting(_ name: String) -> CSVRow? { table.rows.first { $0[first] == name } }
    var columns: [DecisionTable.Column] = []
    let start = SourceLocation(file: source.path, line: 1, column: 1)
    for name in names {
      let worst = setting("worst").flatMap { number($0, name) }
      let best = setting("best").flatMap { number($0, name) }
      let word = setting("direction").flatMap { $0[name] } ?? ""
      var direction = DecisionTable.direction(word)
      if direction == nil, word.isEmpty, let worst, let best, worst != best {
        direction = worst > best ? .lowerIsBetter : .higherIsBetter
      }
      guard let direction else {
        diagnostics.error(
          "direction",
          word.isEmpty
            ? "nothing says whether more or less of `\(name)` is better"
            : "`\(word)` is no direction",
          at: setting("direction")?.location(of: name) ?? start,
          hint: "a row `direction` with `lower` or `higher` under each criterion")
        continue
      }
      var column = DecisionTable.Column(name, direction)
      column.worst = worst
      column.best = best
      column.weight = setting("weight").flatMap { number($0, name) }
      column.unit = setting("unit").flatMap { $0[name] } ?? ""
      column.indifference = setting("indifference").flatMap { number($0, name) } ?? 0
      column.preference = setting("preference").flatMap { number($0, name) }
      columns.append(column)
    }
    let rows = table.rows.compactMap { row -> DecisionRow? in
      guard let id = row[first], !reserved.contains(id) else { return nil }
      return DecisionRow(id: id, figures: names.map { number(row, $0) })
    }
    return columns.count == names.count ? DecisionTable(columns: columns, rows: rows) : nil
  }
}
