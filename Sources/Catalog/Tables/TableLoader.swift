import Documents

/// Reads a CSV file of `Data/` into records of its table.
struct TableLoader {
  /// The table.
  var schema: TableSchema
  /// Shared column positions.
  var layout: Record.Layout

  init(_ schema: TableSchema) {
    self.schema = schema
    layout = Record.Layout(schema)
  }

  /// The records of a file; rows with a problem are reported and left out.
  ///
  /// O(rows).
  func records(of file: DataSource.File, in folder: String?, diagnostics: Diagnostics) -> [Record] {
    let path = (folder.map { $0 + "/" } ?? "") + file.path
    guard let table = CSVTable.parse(text: file.text, file: path, diagnostics: diagnostics),
      table.require(
        schema.columns.filter { $0.kind != .optionalDate }.map(\.name), diagnostics: diagnostics)
    else { return [] }
    let known = Set(schema.columns.map(\.name))
    for name in table.columns where !known.contains(name) {
      diagnostics.error(
        "csv-header", "unknown column `\(name)`",
        at: SourceLocation(file: path, line: 1, column: 1),
        hint: NearestName.among(known.sorted(), to: name).map { "there is a column `\($0)`" })
    }
    return table.rows.compactMap { record(of: $0, file: file.path, diagnostics: diagnostics) }
  }

  private func record(of row: CSVRow, file: String, diagnostics: Diagnostics) -> Record? {
    var fields: [Record.Field] = []
    var isSound = true
    func refuse(_ column: String, _ message: String) {
      diagnostics.error("csv-value", message, at: row.location(of: column))
      isSound = false
    }
    for column in schema.columns {
      let text = row[column.name] ?? ""
      switch column.kind {
      case .text:
        if text.isEmpty { refuse(column.name, "`\(column.name)` is empty") }
        fields.append(.text(text))
      case .optionalText: fields.append(.text(text))
      case .optionalDate:
        if !text.isEmpty, CatalogueDate(text) == nil {
          refuse(column.name, "`\(text)` is no date such as `2026-11-24`")
        }
        fields.append(.text(text))
      case .price:
        if let price = Money(decimal: text), price >= .zero {
          fields.append(.text(text))
        } else {
          refuse(
            column.name,
            "`\(text)` is no price: a decimal such as `0.0000166667` with at most twelve places")
        }
      case .word(let words):
        if !words.contains(text) {
          refuse(
            column.name,
            "`\(column.name)` is `\(text)`, not one of \(words.joined(separator: ", "))")
        }
        fields.append(.text(text))
      case .confidence:
        let confidence = Confidence(text: text)
        if confidence == nil {
          refuse(column.name, "`\(text)` is no confidence: low, medium or high")
        }
        fields.append(.text(confidence?.rawValue ?? "low"))
      case .number, .optionalNumber:
        if text.isEmpty, column.kind == .optionalNumber {
          fields.append(.none)
        } else if let value = Double(text), value.isFinite {
          fields.append(.number(value))
        } else {
          refuse(column.name, "`\(text)` is no number")
          fields.append(.none)
        }
      }
    }
    return isSound ? Record(fields: fields, file: file, line: row.line, layout: layout) : nil
  }
}
