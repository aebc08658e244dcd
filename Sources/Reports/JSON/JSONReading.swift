import Documents

/// A JSON document as values; a place and a reason when it is none.
enum JSONReading {
  /// What is wrong and where.
  struct Problem: Error {
    var description: String
  }

  /// The value of a text, read by `JSONText`; O(bytes).
  static func value(_ text: String) throws(Problem) -> JSONValue {
    let diagnostics = Diagnostics()
    guard
      let file = SourceFile(
        path: "document", bytes: Array(text.utf8), diagnostics: diagnostics),
      let node = JSONText.node(of: file, diagnostics: diagnostics)
    else {
      let first = diagnostics.all.first
      let place = first?.location.map { " in line \($0.line), column \($0.column)" } ?? ""
      throw Problem(description: (first?.message ?? "no JSON") + place)
    }
    return value(node)
  }

  private static func value(_ node: Node) -> JSONValue {
    switch node {
    case .mapping(let mapping): .object(mapping.pairs.map { ($0.key, value($0.value)) })
    case .sequence(let sequence): .array(sequence.items.map(value))
    case .scalar(let scalar):
      if scalar.isQuoted {
        .string(scalar.text)
      } else if let number = Double(scalar.text), number.isFinite {
        .number(number)
      } else {
        scalar.text == "null" ? .null : .bool(scalar.text == "true")
      }
    }
  }
}

extension JSONValue {
  /// A member of an object; nil where there is none.
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }

  /// A text.
  var stringValue: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// A number.
  var doubleValue: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  /// Values of a list; empty for anything else.
  var values: [JSONValue] {
    if case .array(let values) = self { return values }
    return []
  }
}
