/// Looks over a YAML text before the parser sees it: nesting depth, tabs, aliases, tags, directives, NUL.
///
/// The parser recurses once a level and expands aliases, so what could exhaust it is refused from the text.
/// The scan errs on the strict side: brackets inside a quoted text count as nesting while it lasts.
struct YAMLScan {
  private let bytes: [UInt8]
  private let file: String
  private let maximumDepth: Int
  private var found: [Diagnostic] = []
  private var line = 1
  private var lineStart = 0
  private var indents: [Int] = []
  private var flowDepth = 0
  private var quote: UInt8?
  private var openInQuote = 0
  private var blockTextParent: Int?
  private var tabs = 0

  init(text: String, file: String, maximumDepth: Int) {
    bytes = Array(text.utf8)
    self.file = file
    self.maximumDepth = maximumDepth
  }

  /// The problems in the order of the text; empty when the parser may see it.
  mutating func problems() -> [Diagnostic] {
    var position = 0
    while position < bytes.count {
      var end = position
      while end < bytes.count, bytes[end] != .lineFeed, bytes[end] != .carriageReturn { end += 1 }
      lineStart = position
      if !scanLine(position, end) { return found }
      if end + 1 < bytes.count, bytes[end] == .carriageReturn, bytes[end + 1] == .lineFeed {
        end += 1
      }
      position = end + 1
      line += 1
    }
    return found
  }

  /// False when scanning must stop.
  private mutating func scanLine(_ start: Int, _ end: Int) -> Bool {
    var position = start
    while position < end, bytes[position] == .space { position += 1 }
    let indent = position - start
    if let parent = blockTextParent {
      if position == end || indent > parent { return refuseNUL(start, end) }
      blockTextParent = nil
    }
    var hasKey = false
    var tokenStart = true
    if quote == nil, flowDepth == 0 {
      if position < end, bytes[position] == .tab {
        return reportTab(position, end)
      }
      if position == end || bytes[position] == UInt8(ascii: "#") { return refuseNUL(start, end) }
      if position == start, bytes[position] == UInt8(ascii: "%") {
        report("directive", "YAML directives are not accepted", at: position)
        return true
      }
      while let last = indents.last, last >= indent { indents.removeLast() }
      indents.append(indent)
      while position < end, isBlockIndicator(position, end) {
        position += 1
        while position < end, bytes[position] == .space { position += 1 }
        indents.append(position - start)
        if !checkDepth(position) { return false }
      }
      if !checkDepth(position) { return false }
    }
    var afterSpace = true
    var afterQuoted = false
    while position < end {
      let byte = bytes[position]
      if byte == 0 { return refuseNUL(position, end) }
      if let open = quote {
        if !scanQuoted(byte, open, &position, end) { return false }
        if quote == nil {
          tokenStart = false
          afterQuoted = true
        }
        afterSpace = false
        position += 1
        continue
      }
      switch byte {
      case .space, .tab:
        afterSpace = true
        position += 1
        continue
      case UInt8(ascii: "#") where afterSpace:
        return refuseNUL(position, end)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if tokenStart {
          quote = byte
          openInQuote = 0
        }
        tokenStart = false
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if tokenStart || flowDepth > 0 {
          flowDepth += 1
          tokenStart = true
          if !checkDepth(position) { return false }
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if flowDepth > 0 { flowDepth -= 1 }
        tokenStart = false
      case UInt8(ascii: ","):
        if flowDepth > 0 { tokenStart = true }
      case UInt8(ascii: ":"):
        let endsKey =
          position + 1 >= end || isBlank(position + 1) || (flowDepth > 0 && afterQuoted)
        if endsKey {
          tokenStart = true
          hasKey = true
        }
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        if tokenStart {
          report(
            "alias", "anchors and aliases are not accepted", at: position,
            hint: "write the value out, or put quotes around a text that begins with & or *")
        }
        tokenStart = false
      case UInt8(ascii: "!"):
        if tokenStart {
          report(
            "tag", "YAML tags are not accepted", at: position,
            hint: "put quotes around a text that begins with !")
        }
        tokenStart = false
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        if tokenStart, flowDepth == 0 {
          let last = indents.last ?? 0
          blockTextParent = hasKey ? last : (indents.dropLast().last ?? -1)
          return true
        }
      case UInt8(ascii: "-"), UInt8(ascii: "?"):
        if !(tokenStart && position + 1 < end && isBlank(position + 1)) { tokenStart = false }
      default:
        tokenStart = false
      }
      afterQuoted = false
      afterSpace = false
      position += 1
    }
    return true
  }

  private mutating func scanQuoted(_ byte: UInt8, _ open: UInt8, _ position: inout Int, _ end: Int)
    -> Bool
  {
    switch byte {
    case UInt8(ascii: "\\") where open == UInt8(ascii: "\""):
      position += 1
    case open:
      if open == UInt8(ascii: "'"), position + 1 < end, bytes[position + 1] == open {
        position += 1
      } else {
        quote = nil
      }
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      openInQuote += 1
      return checkDepth(position)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      openInQuote = max(0, openInQuote - 1)
    default: break
    }
    return true
  }

  private func isBlank(_ position: Int) -> Bool {
    bytes[position] == .space || bytes[position] == .tab
  }

  private func isBlockIndicator(_ position: Int, _ end: Int) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      position + 1 >= end || isBlank(position + 1)
    default: false
    }
  }

  private mutating func checkDepth(_ position: Int) -> Bool {
    let depth = indents.count + flowDepth + (quote == nil ? 0 : openInQuote)
    if depth <= maximumDepth { return true }
    report("too-deep", "nested more than \(maximumDepth) levels deep", at: position)
    return false
  }

  private mutating func reportTab(_ position: Int, _ end: Int) -> Bool {
    let isBlankLine = bytes[position..<end].allSatisfy { $0 == .space || $0 == .tab }
    guard !isBlankLine else { return true }
    tabs += 1
    if tabs <= 10 {
      report("tab", "a tab indents this line; YAML indents with spaces", at: position)
    }
    return true
  }

  private mutating func refuseNUL(_ start: Int, _ end: Int) -> Bool {
    guard let position = bytes[start..<end].firstIndex(of: 0) else { return true }
    report("binary", "a NUL byte; this is not a text", at: position)
    return false
  }

  private mutating func report(
    _ code: String, _ message: String, at position: Int, hint: String? = nil
  ) {
    // Columns count characters, so continuation bytes of UTF-8 do not count.
    let column = bytes[lineStart..<position].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    found.append(
      Diagnostic(
        code: code, message, at: SourceLocation(file: file, line: line, column: column), hint: hint)
    )
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
}
