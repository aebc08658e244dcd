import Documents

/// All records of a catalogue by table, checked, before or after the database.
struct CatalogueContents: Sendable {
  /// Records by table name.
  var records: [String: [Record]] = [:]

  /// Records of a table.
  func rows(_ schema: TableSchema) -> [Record] { records[schema.name] ?? [] }

  /// Reads and checks every file of a source; all problems are reported at once.
  ///
  /// O(bytes).
  init(_ source: DataSource, diagnostics: Diagnostics) {
    let fileLayout = Record.Layout(Schemas.file)
    let services = ServiceLoader()
    for file in source.files {
      // Rules are also kept as written: their room reads them with a strict reader of its own.
      if file.path.hasPrefix("compliance/") || Schemas.isText(file.path) {
        records[Schemas.file.name, default: []].append(
          Record(
            fields: [.text(file.path), .text(file.text)], file: file.path, line: 1,
            layout: fileLayout))
      }
      if let schema = Schemas.schema(for: file.path) {
        records[schema.name, default: []] += TableLoader(schema).records(
          of: file, in: source.folder(of: file), diagnostics: diagnostics)
      } else if file.path.hasPrefix("services/") {
        for (schema, rows) in services.records(
          of: file, in: source.folder(of: file), diagnostics: diagnostics)
        {
          records[schema.name, default: []] += rows
        }
      } else if !Schemas.isText(file.path) {
        diagnostics.error(
          "unknown-table", "no table is filled from `\(file.path)`",
          at: SourceLocation(file: "\(source.folder(of: file))/\(file.path)", line: 1, column: 1))
      }
    }
    mergeUnits(of: source, diagnostics: diagnostics)
    checkKeys(of: source, diagnostics: diagnostics)
    checkReferences(of: source, diagnostics: diagnostics)
    checkValues(of: source, diagnostics: diagnostics)
  }

  /// Wraps records read from a database.
  init(records: [String: [Record]]) { self.records = records }

  /// A unit may stand in several files as long as they agree.
  private mutating func mergeUnits(of source: DataSource, diagnostics: Diagnostics) {
    var seen: [String: Record] = [:]
    var kept: [Record] = []
    for row in rows(Schemas.unit) {
      guard let first = seen[row.text("unit")] else {
        seen[row.text("unit")] = row
        kept.append(row)
        continue
      }
      if first.text("meter") != row.text("meter") || first.number("factor") != row.number("factor")
      {
        diagnostics.error(
          "conflicting-unit",
          "unit `\(row.text("unit"))` means something else in \(first.file):\(first.line)",
          at: place(of: row, source))
      }
    }
    records[Schemas.unit.name] = kept
  }

  private func checkKeys(of source: DataSource, diagnostics: Diagnostics) {
    for schema in Schemas.all where !schema.key.isEmpty {
      var seen: [[Record.Field]: Record] = [:]
      for row in rows(schema) {
        let key = schema.key.compactMap { row.layout.positions[$0] }.map { row.fields[$0] }
        if let first = seen.updateValue(row, forKey: key) {
          diagnostics.error(
            "duplicate-row",
            "the same \(schema.key.joined(separator: ", ")) stands in \(first.file):\(first.line)",
            at: place(of: row, source))
        }
      }
    }
  }

  private func checkReferences(of source: DataSource, diagnostics: Diagnostics) {
    for schema in Schemas.all {
      for reference in schema.references {
        guard let target = Schemas.all.first(where: { $0.name == reference.table }) else {
          continue
        }
        let known = Set(rows(target).map { $0.text(reference.target) })
        for row in rows(schema) where !known.contains(row.text(reference.column)) {
          let name = row.text(reference.column)
          diagnostics.error(
            "unknown-\(reference.table)", "unknown \(reference.table) `\(name)`",
            at: place(of: row, source),
            hint: NearestName.among(known.sorted(), to: name).map {
              "the nearest \(reference.table) is `\($0)`"
            })
        }
      }
    }
  }

  func place(of row: Record, _ source: DataSource) -> SourceLocation {
    SourceLocation(
      file: "\(source.folder(ofPath: row.file))/\(row.file)", line: row.line, column: 1)
  }
}
