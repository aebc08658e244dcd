/// Goes through the lines of a document once.
struct MarkdownReader {
  private let lines: [Substring]
  private var place = 0

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  private var line: Substring? { place < lines.count ? lines[place] : nil }

  private func unknown(_ line: Substring) -> MarkdownBlock.Unknown {
    MarkdownBlock.Unknown(line: place + 1, text: String(line))
  }

  /// Blocks up to a line, which is consumed, or to the end.
  mutating func blocks(until end: String?) throws(MarkdownBlock.Unknown) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    while let line {
      if let end, line == end {
        place += 1
        return blocks
      }
      if line.isEmpty {
        place += 1
        continue
      }
      blocks.append(try block(line))
    }
    if let end { throw MarkdownBlock.Unknown(line: lines.count, text: "no `\(end)`") }
    return blocks
  }

  private mutating func block(_ line: Substring) throws(MarkdownBlock.Unknown) -> MarkdownBlock {
    if line.hasPrefix("#") { return try heading(line) }
    if line.hasPrefix("```") { return try code(line) }
    if line.hasPrefix("| ") { return try table() }
    if line.hasPrefix("<details><summary>") { return try details(line) }
    if line.hasPrefix("![") { return try image(line) }
    if line.hasPrefix("- ") { return .bullets(try items(isNumbered: false)) }
    if Self.number(line) != nil { return .numbers(try items(isNumbered: true)) }
    guard let first = line.first, first != "<", first != ">", first != " ", first != "\t",
      !line.hasPrefix("---"), !line.hasPrefix("* "), !line.hasPrefix("+ "), !line.hasPrefix("===")
    else { throw unknown(line) }
    place += 1
    guard let next = self.line, !next.isEmpty else { return .paragraph(String(line)) }
    // Every paragraph of ours is one line.
    throw unknown(next)
  }

  private mutating func heading(_ line: Substring) throws(MarkdownBlock.Unknown) -> MarkdownBlock {
    let level = line.prefix { $0 == "#" }.count
    let rest = line.dropFirst(level)
    guard level <= 6, rest.hasPrefix(" "), rest.count > 1 else { throw unknown(line) }
    place += 1
    return .heading(level: level, text: String(rest.dropFirst()))
  }

  private mutating func code(_ line: Substring) throws(MarkdownBlock.Unknown) -> MarkdownBlock {
    let language = String(line.dropFirst(3))
    place += 1
    var inner: [String] = []
    while let next = self.line {
      place += 1
      if next == "```" { return .code(language: language, lines: inner) }
      inner.append(String(next))
    }
    throw unknown(line)
  }

  private mutating func details(_ line: Substring) throws(MarkdownBlock.Unknown) -> MarkdownBlock {
    guard line.hasSuffix("</summary>") else { throw unknown(line) }
    let summary = line.dropFirst("<details><summary>".count).dropLast("</summary>".count)
    place += 1
    return .details(summary: String(summary), try blocks(until: "</details>"))
  }

  private mutating func image(_ line: Substring) throws(MarkdownBlock.Unknown) -> MarkdownBlock {
    guard line.hasSuffix(")"), let middle = line.firstRange(of: "](") else { throw unknown(line) }
    place += 1
    return .image(
      text: String(line[..<middle.lowerBound].dropFirst(2)),
      file: String(line[middle.upperBound...].dropLast()))
  }

  /// The text behind `1. `, or nil.
  private static func number(_ line: Substring) -> Substring? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    return !digits.isEmpty && rest.hasPrefix(". ") ? rest.dropFirst(2) : nil
  }

  private mutating func items(isNumbered: Bool) throws(MarkdownBlock.Unknown)
    -> [MarkdownBlock.Item]
  {
    var items: [MarkdownBlock.Item] = []
    while let line, !line.isEmpty {
      if line.hasPrefix("   - ") {
        guard !items.isEmpty else { throw unknown(line) }
        items[items.count - 1].below.append(
          MarkdownBlock.Item(text: String(line.dropFirst(5)), below: []))
      } else if let text = isNumbered
        ? Self.number(line) : line.hasPrefix("- ") ? line.dropFirst(2) : nil
      {
        items.append(MarkdownBlock.Item(text: String(text), below: []))
      } else {
        throw unknown(line)
      }
      place += 1
    }
    return items
  }

  private mutating func table() throws(MarkdownBlock.Unknown) -> MarkdownBlock {
    guard let first = line, let header = Self.cells(first) else { throw unknown(line ?? "") }
    place += 1
    guard let rule = line, let marks = Self.cells(rule), marks.count == header.count,
      marks.allSatisfy({ $0.count >= 3 && $0.allSatisfy { $0 == "-" || $0 == ":" } })
    else { throw unknown(line ?? "") }
    place += 1
    var rows: [[String]] = []
    while let line, line.hasPrefix("|") {
      guard let cells = Self.cells(line), cells.count == header.count else { throw unknown(line) }
      rows.append(cells)
      place += 1
    }
    if let line, !line.isEmpty { throw unknown(line) }
    return .table(header: header, right: marks.map { $0.hasSuffix(":") }, rows: rows)
  }

  /// Cells between bars; `\|` is a bar of the text.
  private static func cells(_ line: Substring) -> [String]? {
    guard line.count >= 2, line.hasPrefix("|"), line.hasSuffix("|") else { return nil }
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if character == "|", !isEscaped {
        cells.append(trimmed(cell))
        cell = ""
      } else if character == "|" {
        cell.removeLast()
        cell.append("|")
      } else {
        cell.append(character)
      }
      isEscaped = character == "\\"
    }
    return cell.isEmpty ? cells : nil
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
