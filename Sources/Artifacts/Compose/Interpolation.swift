/// Variables in the values of a Compose file: `$NAME`, `${NAME}`, `${NAME:-default}`, `$$` for a dollar sign.
enum Interpolation {
  /// The text with defaults in place of variables; nil when a variable has no default, since its value is not known.
  static func resolve(_ text: String) -> String? {
    var result = ""
    var rest = Substring(text)
    while let dollar = rest.firstIndex(of: "$") {
      result += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      switch rest.first {
      case "$":
        result += "$"
        rest = rest.dropFirst()
      case "{":
        guard let close = closing(rest), let value = defaultValue(rest[rest.startIndex..<close])
        else { return nil }
        result += value
        rest = rest[rest.index(after: close)...]
      case .some(let character) where character.isLetter || character == "_": return nil
      default: result += "$"
      }
    }
    return result + rest
  }

  /// Whether the text takes its value from outside the file.
  static func hasVariable(_ text: String) -> Bool {
    text.replacing("$$", with: "").contains("$")
  }

  /// The brace that closes the first one.
  private static func closing(_ text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices {
      if text[index] == "{" { depth += 1 }
      if text[index] == "}" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// What stands after `:-` or `-`; nil when there is none, or when it holds a variable itself.
  private static func defaultValue(_ inner: Substring) -> String? {
    let body = inner.dropFirst()
    guard let end = body.firstIndex(where: { !($0.isLetter || $0.isNumber || $0 == "_") }) else {
      return nil
    }
    var operation = body[end...]
    if operation.first == ":" { operation = operation.dropFirst() }
    guard operation.first == "-" else { return nil }
    let value = String(operation.dropFirst())
    return hasVariable(value) ? nil : value
  }
}
