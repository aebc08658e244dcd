/// A part of a line of the Markdown that this package writes.
indirect enum MarkdownInline: Sendable, Equatable {
  case text(String)
  case code(String)
  case strong([MarkdownInline])
  case link([MarkdownInline], target: String)

  /// The parts of a line.
  ///
  /// Markers without a partner are text, as Markdown has it. O(text).
  static func read(_ line: some StringProtocol) -> [MarkdownInline] {
    var parts: [MarkdownInline] = []
    var text = ""
    var rest = Substring(line)
    func flush() {
      if !text.isEmpty { parts.append(.text(text)) }
      text = ""
    }
    while let first = rest.first {
      if first == "`", let end = rest.dropFirst().firstIndex(of: "`") {
        flush()
        parts.append(.code(String(rest[rest.index(after: rest.startIndex)..<end])))
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("**"), let end = rest.dropFirst(2).firstRange(of: "**") {
        flush()
        parts.append(.strong(read(rest.dropFirst(2)[..<end.lowerBound])))
        rest = rest[end.upperBound...]
      } else if first == "[", let middle = rest.firstRange(of: "]("),
        let end = rest[middle.upperBound...].firstIndex(of: ")"),
        !rest[..<middle.lowerBound].dropFirst().contains("[")
      {
        flush()
        parts.append(
          .link(
            read(rest[..<middle.lowerBound].dropFirst()),
            target: String(rest[middle.upperBound..<end])))
        rest = rest[rest.index(after: end)...]
      } else {
        text.append(first)
        rest.removeFirst()
      }
    }
    flush()
    return parts
  }

  /// The text without marks: for anchors and labels.
  static func plain(_ parts: [MarkdownInline]) -> String {
    parts.map { part in
      switch part {
      case .text(let text), .code(let text): text
      case .strong(let inner), .link(let inner, _): plain(inner)
      }
    }.joined()
  }
}
