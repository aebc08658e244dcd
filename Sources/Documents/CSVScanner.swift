/// Cuts CSV bytes into records.
struct CSVScanner {
  struct Problem {
    let message: String
    let line: Int
    let column: Int
  }

  struct Record {
    let line: Int
    var fields: [String] = []
    var columns: [Int] = []
    var problems: [Problem] = []
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var counted = (position: 0, column: 1)

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The next record; nil at the end.
  mutating func next() -> Record? {
    guard position < bytes.count else { return nil }
    var record = Record(line: line)
    while true {
      record.columns.append(column(position))
      if position < bytes.count, bytes[position] == Self.quote {
        if !quotedField(&record) { return record }
      } else {
        plainField(&record)
      }
      guard position < bytes.count, bytes[position] == Self.comma else { break }
      position += 1
    }
    endLine()
    return record
  }

  private mutating func plainField(_ record: inout Record) {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.comma || byte == .lineFeed { break }
      if byte == .carriageReturn {
        if position + 1 < bytes.count, bytes[position + 1] == .lineFeed { break }
        problem("a carriage return without a line feed", &record)
      }
      if byte == Self.quote { problem("a quote inside an unquoted field", &record) }
      position += 1
    }
    record.fields.append(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// False when the text ended inside the quotes.
  private mutating func quotedField(_ record: inout Record) -> Bool {
    let open = Problem(
      message: "a quote that is never closed", line: line, column: column(position))
    position += 1
    var field: [UInt8] = []
    while true {
      guard position < bytes.count else {
        record.problems.append(open)
        record.fields.append(String(decoding: field, as: UTF8.self))
        return false
      }
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count, bytes[position] == Self.quote else { break }
        position += 1
      }
      field.append(byte)
      if byte == .lineFeed {
        line += 1
        lineStart = position
      }
    }
    record.fields.append(String(decoding: field, as: UTF8.self))
    if position < bytes.count, bytes[position] != Self.comma, !atLineEnd {
      problem("text after a closing quote", &record)
      while position < bytes.count, bytes[position] != Self.comma, !atLineEnd { position += 1 }
    }
    return true
  }

  private var atLineEnd: Bool {
    bytes[position] == .lineFeed
      || (bytes[position] == .carriageReturn && position + 1 < bytes.count
        && bytes[position + 1] == .lineFeed)
  }

  private mutating func endLine() {
    if position < bytes.count, bytes[position] == .carriageReturn { position += 1 }
    if position < bytes.count, bytes[position] == .lineFeed { position += 1 }
    line += 1
    lineStart = position
  }

  private mutating func problem(_ message: String, _ record: inout Record) {
    // A line of quotes is one problem, not hundreds.
    if record.problems.last?.message != message {
      record.problems.append(Problem(message: message, line: line, column: column(position)))
    }
  }

  /// Columns count characters: continuation bytes of UTF-8 do not count.
  ///
  /// Counting goes on from the place asked for last, since a long line with many fields would cost
  /// its square otherwise.
  private mutating func column(_ position: Int) -> Int {
    if counted.position < lineStart || counted.position > position { counted = (lineStart, 1) }
    for index in counted.position..<min(position, bytes.count) where bytes[index] & 0xC0 != 0x80 {
      counted.column += 1
    }
    counted.position = position
    return counted.column
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
}
