import GRDB

/// A catalogue in SQLite: written once, whole, then only read.
struct CatalogueDatabase {
  /// Number of the table layout; a file with another one is not read.
  static let format = "4"

  /// Writes contents into an empty database.
  static func write(
    _ contents: CatalogueContents, contentHash: String, to writer: some DatabaseWriter
  )
    throws
  {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("tables") { database in
      try database.execute(
        sql:
          "CREATE TABLE \"meta\" (\"key\" TEXT NOT NULL PRIMARY KEY, \"value\" TEXT NOT NULL) STRICT"
      )
      for schema in Schemas.all { try database.execute(sql: schema.creation) }
    }
    try migrator.migrate(writer)
    try writer.write { database in
      var checksum = RowsChecksum()
      for schema in Schemas.all {
        let statement = try database.makeStatement(sql: schema.insertion)
        for row in contents.rows(schema) {
          checksum.add(row)
          var values: [DatabaseValue] = row.fields.map { field in
            switch field {
            case .text(let text): text.databaseValue
            case .number(let number): number.databaseValue
            case .none: .null
            }
          }
          values.append(row.file.databaseValue)
          values.append(row.line.databaseValue)
          try statement.execute(arguments: StatementArguments(values))
        }
      }
      // Written last: a file without these rows was never finished.
      for (key, value) in [
        ("rows", checksum.text), ("format", format), ("content_hash", contentHash),
      ] {
        try database.execute(sql: "INSERT INTO \"meta\" VALUES (?, ?)", arguments: [key, value])
      }
    }
  }

  /// What a finished file says of itself: format, content hash and checksum of the rows.
  static func meta(_ reader: some DatabaseReader) throws -> [String: String] {
    try reader.read { database in
      var result: [String: String] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT \"key\", \"value\" FROM \"meta\"")
      while let row = try rows.next() { result[row[0]] = row[1] }
      return result
    }
  }

  /// Reads all tables; throws when the file is damaged: SQLite says so, or the rows are not those written.
  static func read(_ reader: some DatabaseReader) throws -> CatalogueContents {
    try reader.read { database in
      if let problem = try String.fetchOne(database, sql: "PRAGMA quick_check(1)"), problem != "ok"
      {
        // SQLite's own words run over several lines; the last says most.
        let detail = problem.split(separator: "\n").last.map(String.init) ?? problem
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "it is damaged (\(detail))")
      }
      var records: [String: [Record]] = [:]
      var checksum = RowsChecksum()
      for schema in Schemas.all {
        let layout = Record.Layout(schema)
        let width = schema.columns.count
        var rows: [Record] = []
        let cursor = try Row.fetchCursor(database, sql: schema.selection)
        while let row = try cursor.next() {
          var fields: [Record.Field] = []
          fields.reserveCapacity(width)
          for index in 0..<width {
            let value: DatabaseValue = row[index]
            switch value.storage {
            case .string(let text): fields.append(.text(text))
            case .double(let number): fields.append(.number(number))
            case .int64(let number): fields.append(.number(Double(number)))
            case .null, .blob: fields.append(.none)
            }
          }
          let record = Record(
            fields: fields, file: row[width], line: row[width + 1], layout: layout)
          checksum.add(record)
          rows.append(record)
        }
        records[schema.name] = rows
      }
      let written = try String.fetchOne(
        database, sql: "SELECT \"value\" FROM \"meta\" WHERE \"key\" = 'rows'")
      guard written == checksum.text else {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "its rows are not those that were written")
      }
      return CatalogueContents(records: records)
    }
  }
}
