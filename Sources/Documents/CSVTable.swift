/// A table of comma-separated values, read strictly after RFC 4180: a header, then rows of the same width.
///
/// Quotes must be closed and doubled inside quoted fields; a bare carriage return, a ragged row, an empty line
/// and a header that occurs twice are errors. Lines end in `LF` or `CR LF`; the last one may lack its end.
public struct CSVTable: Sendable {
  /// Path as the person gave it.
  public let file: String
  /// Column names in order.
  public let columns: [String]
  /// The rows in order.
  public let rows: [CSVRow]

  /// Most problems of one table that are told; the rest are counted.
  static let maximumProblems = 50

  /// Reads a table; nil when it has no usable header.
  ///
  /// Rows with a problem are left out and reported.
  public static func parse(text: String, file: String, diagnostics: Diagnostics) -> CSVTable? {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    var scanner = CSVScanner(bytes: bytes)
    let start = SourceLocation(file: file, line: 1, column: 1)
    var problems = 0
    func report(_ code: String, _ message: String, at location: SourceLocation) {
      problems += 1
      if problems <= maximumProblems { diagnostics.error(code, message, at: location) }
    }
    defer {
      if problems > maximumProblems {
        diagnostics.error(
          "csv", "\(problems - maximumProblems) further problems in this table", at: start)
      }
    }
    func place(_ problem: CSVScanner.Problem) -> SourceLocation {
      SourceLocation(file: file, line: problem.line, column: problem.column)
    }
    guard let first = scanner.next(), first.fields != [""] else {
      diagnostics.error("empty", "the table is empty; its first line names the columns", at: start)
      return nil
    }
    for problem in first.problems { report("csv", problem.message, at: place(problem)) }
    var seen: Set<String> = []
    for (index, name) in first.fields.enumerated() {
      let at = SourceLocation(file: file, line: first.line, column: first.columns[index])
      if name.isEmpty {
        report("csv-header", "a column has no name", at: at)
      } else if !seen.insert(name).inserted {
        report("csv-header", "column `\(name)` occurs twice", at: at)
      }
    }
    let header = CSVHeader(file: file, names: first.fields)
    var rows: [CSVRow] = []
    while let record = scanner.next() {
      for problem in record.problems { report("csv", problem.message, at: place(problem)) }
      guard record.problems.isEmpty else { continue }
      guard record.fields.count == header.names.count else {
        let at = SourceLocation(file: file, line: record.line, column: 1)
        report(
          "csv-ragged",
          record.fields == [""]
            ? "an empty line"
            : "\(record.fields.count) fields where the header has \(header.names.count)",
          at: at)
        continue
      }
      rows.append(
        CSVRow(line: record.line, fields: record.fields, columns: record.columns, header: header))
    }
    return CSVTable(file: file, columns: first.fields, rows: rows)
  }

  /// Whether all columns given exist; reports those that do not, with the nearest that does.
  public func require(_ names: [String], diagnostics: Diagnostics) -> Bool {
    let missing = names.filter { !columns.contains($0) }
    for name in missing {
      diagnostics.error(
        "csv-header", "column `\(name)` is missing",
        at: SourceLocation(file: file, line: 1, column: 1),
        hint: NearestName.among(columns, to: name).map { "there is a column `\($0)`" }
          ?? "columns: \(columns.joined(separator: ", "))")
    }
    return missing.isEmpty
  }
}
