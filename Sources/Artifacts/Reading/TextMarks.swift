import Documents

/// Tags, anchors, aliases and merge keys of a YAML text, taken out of it so that the strict reader can read the rest.
///
/// Every mark is replaced by characters of the same number, so no place moves: a tag or an anchor by spaces, an alias by
/// a word of private-use characters, a merge key by `\u{E101}\u{E101}`. Quoted texts, comments and block texts stay as they
/// are. O(length).
struct TextMarks {
  /// First character of the word that stands for an alias.
  static let alias: Unicode.Scalar = "\u{E100}"
  /// What stands for the merge key `<<`.
  static let mergeKey = "\u{E101}\u{E101}"

  /// A place in a text, without its file.
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  /// The text with the marks taken out.
  private(set) var text = ""
  /// Tags without `!`, by the place of the value they stand before.
  private(set) var tags: [Place: String] = [:]
  /// Anchors by the place of their value.
  private(set) var anchors: [Place: String] = [:]
  /// Names of aliases by their place.
  private(set) var aliases: [Place: String] = [:]

  private var scalars: [Unicode.Scalar]
  private var position = 0
  private var place = Place(line: 1, column: 1)
  private var pendingTag: String?
  private var pendingAnchor: String?
  private var result = String.UnicodeScalarView()

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    scan()
    self.text = String(result)
    scalars = []
  }

  private mutating func scan() {
    var flow = 0
    var isTokenStart = true
    var isAfterSpace = true
    var indent = 0
    var lineHasContent = false
    while position < scalars.count {
      let scalar = scalars[position]
      let next = position + 1 < scalars.count ? scalars[position + 1] : "\n"
      switch scalar {
      case "\n":
        emit()
        isTokenStart = flow > 0 ? isTokenStart : true
        isAfterSpace = true
        lineHasContent = false
        indent = 0
        continue
      case " ", "\t", "\r":
        if !lineHasContent { indent += 1 }
        isAfterSpace = true
        emit()
        continue
      case "#" where isAfterSpace:
        skipLine()
        continue
      case "!" where isTokenStart:
        pendingTag = takeWord()
        isAfterSpace = false
        lineHasContent = true
        continue
      case "&" where isTokenStart && isWord(next):
        pendingAnchor = takeWord()
        lineHasContent = true
        continue
      case "*" where isTokenStart && isWord(next):
        takeAlias()
        isTokenStart = false
        lineHasContent = true
        continue
      default: break
      }
      let isIndicator = (scalar == "-" || scalar == "?") && isBlank(next) && flow == 0
      let endsValue = scalar == "}" || scalar == "]" || scalar == ","
      if isTokenStart, !endsValue || flow == 0 { settle() }
      if isTokenStart, scalar == "\"" || scalar == "'" {
        emitQuoted(scalar)
        isTokenStart = false
        isAfterSpace = false
        lineHasContent = true
        continue
      }
      if isTokenStart, flow == 0, scalar == "|" || scalar == ">" {
        emitBlockText(indent: indent)
        isTokenStart = true
        isAfterSpace = true
        lineHasContent = false
        indent = 0
        continue
      }
      if isTokenStart, scalar == "<", next == "<" {
        result.append(contentsOf: Self.mergeKey.unicodeScalars)
        advance()
        advance()
        isTokenStart = false
        lineHasContent = true
        continue
      }
      switch scalar {
      case "[", "{":
        if isTokenStart || flow > 0 {
          flow += 1
          isTokenStart = true
        }
      case "]", "}":
        flow = max(0, flow - 1)
        isTokenStart = false
      case ",": isTokenStart = flow > 0
      case ":": isTokenStart = isBlank(next) || (flow > 0 && !isAfterSpace && next == "\"")
      case "-", "?": if !isIndicator { isTokenStart = false }
      default: isTokenStart = false
      }
      isAfterSpace = false
      lineHasContent = true
      emit()
    }
  }

  /// What is pending belongs to the value that begins here.
  private mutating func settle() {
    if let tag = pendingTag { tags[place] = tag }
    if let anchor = pendingAnchor { anchors[place] = anchor }
    pendingTag = nil
    pendingAnchor = nil
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
      || scalar == "-"
  }

  private mutating func advance() {
    if position < scalars.count, scalars[position] == "\n" {
      place = Place(line: place.line + 1, column: 1)
    } else {
      place.column += 1
    }
    position += 1
  }

  private mutating func emit() {
    result.append(scalars[position])
    advance()
  }

  private mutating func skipLine() {
    while position < scalars.count, scalars[position] != "\n" { emit() }
  }

  /// Takes a word with its sign away and leaves spaces; the word without its sign.
  private mutating func takeWord() -> String {
    var word = String.UnicodeScalarView()
    while position < scalars.count, !isBlank(scalars[position]),
      !["[", "]", "{", "}", ",", "\"", "'"].contains(scalars[position])
    {
      word.append(scalars[position])
      result.append(" ")
      advance()
    }
    return String(word.dropFirst())
  }

  private mutating func takeAlias() {
    let start = place
    var word = String.UnicodeScalarView()
    while position < scalars.count, isWord(scalars[position]) || scalars[position] == "*" {
      word.append(scalars[position])
      result.append(Self.alias)
      advance()
    }
    aliases[start] = String(word.dropFirst())
    pendingTag = nil
    pendingAnchor = nil
  }

  private mutating func emitQuoted(_ quote: Unicode.Scalar) {
    emit()
    while position < scalars.count {
      let scalar = scalars[position]
      emit()
      if scalar == "\\", quote == "\"", position < scalars.count {
        emit()
      } else if scalar == quote {
        guard quote == "'", position < scalars.count, scalars[position] == "'" else { return }
        emit()
      }
    }
  }

  /// Leaves a block text as it is: the lines after its sign that are indented more than the line of the sign.
  private mutating func emitBlockText(indent: Int) {
    skipLine()
    while position < scalars.count {
      var end = position + 1
      while end < scalars.count, scalars[end] == " " { end += 1 }
      let isEmpty = end >= scalars.count || scalars[end] == "\n" || scalars[end] == "\r"
      guard isEmpty || end - position - 1 > indent else { break }
      emit()
      skipLine()
    }
    if position < scalars.count { emit() }
  }
}
