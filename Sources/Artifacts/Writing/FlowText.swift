import Documents

/// Writes values in YAML's flow style, which is safe on one line: words that would read as something else are quoted.
enum FlowText {
  /// The value on one line; O(nodes).
  static func text(of node: Node) -> String {
    switch node {
    case .scalar(let scalar): scalar.isQuoted ? quoted(scalar.text) : scalar.text
    case .sequence(let list): "[\(list.items.map(text).joined(separator: ", "))]"
    case .mapping(let mapping):
      "{\(mapping.pairs.map { "\(word($0.key)): \(text(of: $0.value))" }.joined(separator: ", "))}"
    }
  }

  /// A word as it is when it can only be read as a text, else in quotes.
  static func word(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
          || "-_./ ".unicodeScalars.contains($0)
      } && text.unicodeScalars.first?.properties.isAlphabetic == true && text.last != " "
      && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
    return isPlain ? text : quoted(text)
  }

  /// A text in double quotes on one line.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _
      where scalar.properties.generalCategory == .control || scalar.value == 0x2028
        || scalar.value == 0x2029 || scalar.value == 0xFEFF:
        result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
