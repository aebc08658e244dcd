public import Documents

/// A fact's value as it stands in a document or in the database: its kind and its text.
struct FactNode {
  /// `bool`, `number`, `text` or `set`.
  var kind: String
  /// Text; the members of a set are joined by newlines.
  var text: String

  /// Reads a node; nil when it is a mapping or a list of anything but words.
  init?(node: Node) {
    guard let value = FactValue(node: node) else { return nil }
    switch value {
    case .bool(let value): (kind, text) = ("bool", value ? "true" : "false")
    case .number(let value): (kind, text) = ("number", "\(value)")
    case .text(let value): (kind, text) = ("text", value)
    case .set(let values): (kind, text) = ("set", values.joined(separator: "\n"))
    }
  }

  /// Reads what `kind` and `text` of the database say; nil when they contradict each other.
  static func value(kind: String, text: String) -> FactValue? {
    switch kind {
    case "bool": .bool(text == "true")
    case "number": Double(text).map(FactValue.number)
    case "text": .text(text)
    case "set": .set(text.split(separator: "\n").map(String.init))
    default: nil
    }
  }
}

extension FactValue {
  /// Reads `true`, a number, a word or a list of words; nil for anything else.
  public init?(node: Node) {
    switch node {
    case .scalar(let scalar):
      if !scalar.isQuoted, scalar.text == "true" || scalar.text == "false" {
        self = .bool(scalar.text == "true")
      } else if !scalar.isQuoted, let value = Double(scalar.text), value.isFinite {
        self = .number(value)
      } else if scalar.isNull {
        return nil
      } else {
        self = .text(scalar.text)
      }
    case .sequence(let list):
      var words: [String] = []
      for item in list.items {
        guard case .scalar(let scalar) = item else { return nil }
        words.append(scalar.text)
      }
      self = .set(words)
    case .mapping: return nil
    }
  }
}
