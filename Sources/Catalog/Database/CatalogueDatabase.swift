import GRDB

/// A catalogue in SQLite: written once, whole, then only read.
struct CatalogueDatabase {
  /// Number of the table layout; a file with another one is not read.
  static let format = "2"

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
      for schema in Schemas.all {
        let statement = try database.makeStatement(sql: schema.insertion)
        for row in contents.rows(schema) {
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
      // Written last: a file without these two rows was never finished.
      for (key, value) in [("format", format), ("content_hash", contentHash)] {
        try database.execute(sql: "INSERT INTO \"meta\" VALUES (?, ?)", arguments: [key, value])
      }
    }
  }

  /// What a finished file says of itself: format and content hash.
  static func meta(_ reader: some DatabaseReader) throws -> [String: String] {
    try reader.read { database in
      var result: [String: String] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT \"key\", \"value\" FROM \"meta\"")
      while let row = try rows.next() { result[row[0]] = row[1] }
      return result
    }
  }

  /// Reads all tables; throws when SQLite finds the file damaged.
  static func read(_ reader: some DatabaseReader) throws -> CatalogueContents {
    try reader.read { database in
      if let problem = try String.fetchOne(database, sql: "PRAGMA quick_check(1)"), problem != "ok"
      {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: problem)
      }
      var records: [String: [Record]] = [:]
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
          rows.append(
            Record(fields: fields, file: row[width], line: row[width + 1], layout: layout))
        }
        records[schema.name] = rows
      }
      return CatalogueContents(records: records)
    }
  }
}
