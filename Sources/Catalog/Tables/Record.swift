import Documents

/// A row of any table, with the file and line it comes from.
struct Record: Sendable {
  /// A field.
  enum Field: Sendable, Hashable {
    case text(String)
    case number(Double)
    case none
  }

  /// Fields in the order of the schema's columns.
  var fields: [Field]
  /// File it comes from, below `Data/`.
  var file: String
  /// Line it begins at.
  var line: Int
  /// Column positions, shared by all rows of a table.
  var layout: Layout

  /// Where each column stands.
  final class Layout: Sendable {
    let schema: TableSchema
    let positions: [String: Int]

    init(_ schema: TableSchema) {
      self.schema = schema
      positions = Dictionary(
        uniqueKeysWithValues: schema.columns.enumerated().map { ($0.element.name, $0.offset) })
    }
  }

  /// A text; empty when the column is empty or holds no text.
  func text(_ column: String) -> String {
    guard let index = layout.positions[column], index < fields.count,
      case .text(let value) = fields[index]
    else { return "" }
    return value
  }

  /// A number, or nil.
  func number(_ column: String) -> Double? {
    guard let index = layout.positions[column], index < fields.count,
      case .number(let value) = fields[index]
    else { return nil }
    return value
  }

  /// The row's own source, date and confidence.
  var reference: CatalogueReference {
    CatalogueReference(
      table: layout.schema.name, row: "\(file):\(line)", source: text("source"),
      asOf: text("as_of"), confidence: Confidence(text: text("confidence")) ?? .low)
  }
}
