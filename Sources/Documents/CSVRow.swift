/// A record of a CSV table.
public struct CSVRow: Sendable {
  /// Line at which the record begins, counted from 1.
  public let line: Int
  /// The fields, as many as the header has.
  public let fields: [String]
  let columns: [Int]
  let header: CSVHeader

  /// The field of a column; nil when the table has no such column.
  public subscript(column: String) -> String? {
    guard let index = header.indices[column], index < fields.count else { return nil }
    return fields[index]
  }

  /// Where the field of a column begins; where the record begins when there is no such column.
  public func location(of column: String) -> SourceLocation {
    let index = header.indices[column] ?? 0
    return SourceLocation(
      file: header.file, line: line, column: index < columns.count ? columns[index] : 1)
  }

  /// Where the record begins.
  public var location: SourceLocation { SourceLocation(file: header.file, line: line, column: 1) }
}

/// The header of a CSV table; one object that all rows share.
final class CSVHeader: Sendable {
  let file: String
  let names: [String]
  let indices: [String: Int]

  init(file: String, names: [String]) {
    self.file = file
    self.names = names
    indices = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }
}
