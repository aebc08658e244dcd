import Documents

/// A JSON document with its keys in the order they were written.
///
/// Our own, because the order of keys, an explicit `null` and the digits of a number are part of the format that
/// `assessment.json` promises, and Foundation's encoder lets a caller choose none of the three.
public indirect enum JSONValue: Sendable, Equatable {
  /// `null`: a figure that is not known; its reason stands beside it.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number; one that is not finite is written as `null`.
  case number(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Keys with values, in order.
  case object([(String, JSONValue)])

  /// A text, or `null`.
  public static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  /// A number, or `null`.
  public static func optional(_ number: Double?) -> JSONValue {
    number.map(JSONValue.number) ?? .null
  }
  /// A whole number, or `null`.
  public static func optional(_ number: Int?) -> JSONValue {
    number.map(JSONValue.integer) ?? .null
  }

  /// A number to so many significant digits; `null` when it is not finite.
  public static func rounded(_ number: Double, digits: Int) -> JSONValue {
    guard number.isFinite else { return .null }
    return .number(
      Double(NumberFormat.significant(number, digits: digits, grouping: false)) ?? number)
  }

  /// Characters up to which a list or an object stands on one line.
  static let lineWidth = 400

  /// The document as text, two spaces a level, what fits on one line on one line, with a trailing newline.
  ///
  /// O(size × depth).
  public var text: String {
    var result = ""
    write(into: &result, indent: 0)
    return result + "\n"
  }

  /// The value on one line, or nil when it is longer than the room.
  private func flat(room: Int) -> String? {
    var text = ""
    switch self {
    case .array(let values):
      text = "["
      for (index, value) in values.enumerated() {
        guard let item = value.flat(room: room - text.utf8.count) else { return nil }
        text += (index == 0 ? "" : ", ") + item
      }
      text += "]"
    case .object(let members):
      text = "{"
      for (index, (key, value)) in members.enumerated() {
        text += index == 0 ? "" : ", "
        Self.quote(key, into: &text)
        guard let item = value.flat(room: room - text.utf8.count) else { return nil }
        text += ": " + item
      }
      text += "}"
    default: write(into: &text, indent: 0)
    }
    return text.utf8.count <= room ? text : nil
  }

  private func write(into result: inout String, indent: Int) {
    switch self {
    case .array, .object:
      if let line = flat(room: Self.lineWidth) {
        result += line
        return
      }
    default: break
    }
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .integer(let value): result += String(value)
    case .number(let value): result += Self.digits(value)
    case .string(let value): Self.quote(value, into: &result)
    case .array(let values):
      Self.list(values, "[", "]", into: &result, indent: indent) { value, result, indent in
        value.write(into: &result, indent: indent)
      }
    case .object(let members):
      Self.list(members, "{", "}", into: &result, indent: indent) { member, result, indent in
        Self.quote(member.0, into: &result)
        result += ": "
        member.1.write(into: &result, indent: indent)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, into result: inout String, indent: Int,
    _ write: (Element, inout String, Int) -> Void
  ) {
    guard !elements.isEmpty else {
      result += open + close
      return
    }
    result += open
    for (index, element) in elements.enumerated() {
      result += index == 0 ? "\n" : ",\n"
      result += String(repeating: "  ", count: indent + 1)
      write(element, &result, indent + 1)
    }
    result += "\n" + String(repeating: "  ", count: indent) + close
  }

  /// Shortest decimal that reads back as the same double.
  private static func digits(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return String(whole) }
    return value.description
  }

  private static func quote(_ text: String, into result: inout String) {
    let hexadecimal = Array("0123456789abcdef")
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..."\u{1F}":
        let value = Int(scalar.value)
        result += "\\u00"
        result.append(hexadecimal[value >> 4])
        result.append(hexadecimal[value & 15])
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }

  /// Equal when they would be written alike.
  public static func == (a: JSONValue, b: JSONValue) -> Bool { a.text == b.text }
}
