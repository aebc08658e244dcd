/// Reads a JSON document (RFC 8259); a place and a reason when it is none.
struct JSONReading {
  /// What is wrong and where, in bytes from the start.
  struct Problem: Error {
    var reason: String
    var offset: Int
  }

  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The value of a text.
  ///
  /// O(bytes); nesting beyond 200 levels is refused.
  static func value(_ text: String) throws(Problem) -> JSONValue {
    var reading = JSONReading(text)
    let value = try reading.value()
    reading.skip()
    guard reading.at == reading.bytes.count else { throw reading.problem("text after the end") }
    return value
  }

  private func problem(_ reason: String) -> Problem { Problem(reason: reason, offset: at) }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skip() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { at += 1 }
  }

  private mutating func take(_ byte: Character) throws(Problem) {
    guard let ascii = byte.asciiValue, next == ascii else {
      throw problem("`\(byte)` is missing")
    }
    at += 1
  }

  private mutating func value() throws(Problem) -> JSONValue {
    skip()
    depth += 1
    defer { depth -= 1 }
    guard depth < 200 else { throw problem("too many levels") }
    switch next.map({ Character(UnicodeScalar($0)) }) {
    case "{": return try object()
    case "[": return try array()
    case "\"": return .string(try string())
    case "t": return try word("true", .bool(true))
    case "f": return try word("false", .bool(false))
    case "n": return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Problem) -> JSONValue {
    for character in word { try take(character) }
    return value
  }

  private mutating func object() throws(Problem) -> JSONValue {
    try take("{")
    var members: [(String, JSONValue)] = []
    skip()
    while next != UInt8(ascii: "}") {
      if !members.isEmpty { try take(",") }
      skip()
      let key = try string()
      skip()
      try take(":")
      members.append((key, try value()))
      skip()
    }
    try take("}")
    return .object(members)
  }

  private mutating func array() throws(Problem) -> JSONValue {
    try take("[")
    var values: [JSONValue] = []
    skip()
    while next != UInt8(ascii: "]") {
      if !values.isEmpty { try take(",") }
      values.append(try value())
      skip()
    }
    try take("]")
    return .array(values)
  }

  private mutating func number() throws(Problem) -> JSONValue {
    let start = at
    while let byte = next,
      byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x45
        || byte == 0x65 || (0x30...0x39).contains(byte)
    { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      at = start
      throw problem("a value is missing")
    }
    return .number(number)
  }

  private mutating func string() throws(Problem) -> String {
    try take("\"")
    var units: [UInt8] = []
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): units += Array(String(try escaped()).utf8)
      default: units.append(byte)
      }
    }
    throw problem("a text does not end")
  }

  private mutating func escaped() throws(Problem) -> Character {
    guard let byte = next else { throw problem("a text does not end") }
    at += 1
    switch Character(UnicodeScalar(byte)) {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "u":
      let high = try unit()
      guard (0xD800..<0xDC00).contains(high) else {
        return Character(UnicodeScalar(high) ?? "\u{FFFD}")
      }
      try take("\\")
      try take("u")
      let low = try unit()
      guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
      let scalar = 0x10000 + (high - 0xD800) * 0x400 + (low - 0xDC00)
      return Character(UnicodeScalar(scalar) ?? "\u{FFFD}")
    case "\"", "\\", "/": return Character(UnicodeScalar(byte))
    default: throw problem("an unknown escape")
    }
  }

  private mutating func unit() throws(Problem) -> UInt32 {
    guard at + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
    else { throw problem("`\\u` without four digits") }
    at += 4
    return value
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
