/// Finds the second occurrence of a key in the text, since Yams tells the place of the first alone.
enum DuplicateKey {
  /// A key found in the text.
  struct Occurrence {
    /// Where it stands.
    let location: SourceLocation
    /// Width in Unicode scalars, without quotes.
    let width: Int
    /// 1 when the key stands in quotes.
    let quote: Int
  }

  /// First character of the names that renamed duplicates get: private use, so no document has it.
  private static let mark: UInt32 = 0xE000

  /// Number of the attempt at which a key got its name from `rename`; nil when it did not.
  static func number(ofRenamed key: String) -> Int? {
    guard let first = key.unicodeScalars.first, first.value >= mark, first.value < mark + 64 else {
      return nil
    }
    return Int(first.value - mark)
  }

  /// Looks for `key` after its first place: in a block mapping, at the same column of a later line before
  /// the mapping ends; in a flow mapping, after a comma at the same bracket depth.
  static func find(_ key: String, after first: SourceLocation, in text: String) -> Occurrence? {
    let lines = Lines(text)
    guard first.line >= 1, first.line <= lines.count else { return nil }
    let wanted = Array(key.unicodeScalars)
    guard !wanted.isEmpty else { return nil }
    return findInFlow(wanted, after: first, lines: lines)
      ?? findInBlock(wanted, after: first, lines: lines)
  }

  /// Gives the occurrence another name of the same width.
  static func rename(_ occurrence: Occurrence, attempt: Int, in text: String) -> String? {
    var lines = Lines(text)
    guard let scalar = Unicode.Scalar(mark + UInt32(attempt)) else { return nil }
    var line = lines[occurrence.location.line]
    let start = occurrence.location.column - 1 + occurrence.quote
    guard start + occurrence.width <= line.count, occurrence.width > 0 else { return nil }
    for offset in 0..<occurrence.width { line[start + offset] = offset == 0 ? scalar : "x" }
    lines[occurrence.location.line] = line
    return lines.text
  }

  private static func match(_ wanted: [Unicode.Scalar], _ line: [Unicode.Scalar], at start: Int)
    -> (width: Int, quote: Int)?
  {
    guard start < line.count else { return nil }
    let quote = line[start] == "\"" || line[start] == "'" ? 1 : 0
    let end = start + quote + wanted.count
    guard end <= line.count, Array(line[(start + quote)..<end]) == wanted else { return nil }
    var next = end
    if quote == 1 {
      guard next < line.count, line[next] == line[start] else { return nil }
      next += 1
    }
    while next < line.count, line[next] == " " { next += 1 }
    return next < line.count && line[next] == ":" ? (wanted.count, quote) : nil
  }

  private static func findInBlock(
    _ wanted: [Unicode.Scalar], after first: SourceLocation, lines: Lines
  ) -> Occurrence? {
    let indent = first.column - 1
    var number = first.line + 1
    while number <= lines.count {
      let line = lines[number]
      let spaces = line.prefix { $0 == " " }.count
      if spaces < line.count, line[spaces] != "#" {
        if spaces < indent { return nil }
        if spaces == indent, let found = match(wanted, line, at: spaces) {
          return Occurrence(
            location: SourceLocation(file: first.file, line: number, column: spaces + 1),
            width: found.width, quote: found.quote)
        }
      }
      number += 1
    }
    return nil
  }

  private static func findInFlow(
    _ wanted: [Unicode.Scalar], after first: SourceLocation, lines: Lines
  ) -> Occurrence? {
    var depth = 0
    var quote: Unicode.Scalar?
    var isTokenStart = false
    for number in first.line...lines.count {
      let line = lines[number]
      var column = number == first.line ? first.column - 1 : 0
      while column < line.count {
        let scalar = line[column]
        if let open = quote {
          if open == "\"", scalar == "\\" { column += 1 } else if scalar == open { quote = nil }
        } else {
          if isTokenStart, depth == 0, let found = match(wanted, line, at: column) {
            return Occurrence(
              location: SourceLocation(file: first.file, line: number, column: column + 1),
              width: found.width, quote: found.quote)
          }
          switch scalar {
          case "\"", "'":
            let isStart =
              isTokenStart || column == 0 || " :,[{".unicodeScalars.contains(line[column - 1])
            if isStart { quote = scalar }
            isTokenStart = false
          case "[", "{": depth += 1
          case "]", "}":
            depth -= 1
            if depth < 0 { return nil }
          case ",": isTokenStart = true
          case " ", "\t": break
          case "#" where column == 0 || line[column - 1] == " ": column = line.count
          default: isTokenStart = false
          }
        }
        column += 1
      }
    }
    return nil
  }
}
