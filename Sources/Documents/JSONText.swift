/// A JSON document as nodes with their places; numbers keep their digits, so that a price stays exact.
///
/// RFC 8259, strictly: no comment, no trailing comma, no key twice in one object. Price files run to hundreds of megabytes
/// on few lines, for which the YAML reader is too slow and Foundation's parser knows no places and rounds numbers.
public struct JSONText {
  /// Objects and lists inside each other, at most.
  public static let maximumDepth = 64

  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1
  /// A position on the current line and its column, from which the next column is counted.
  private var mark = 0
  private var markColumn = 1

  private struct Problem: Error {
    var message: String
  }

  private init(_ text: String, file: String) {
    bytes = Array(text.utf8)
    self.file = file
  }

  /// The document; nil with one problem told when it is no JSON.
  ///
  /// O(bytes).
  public static func node(of file: SourceFile, diagnostics: Diagnostics) -> Node? {
    var reader = JSONText(file.text, file: file.path)
    do {
      let node = try reader.value(depth: 0)
      reader.skipSpace()
      guard reader.position == reader.bytes.count else {
        throw Problem(message: "something follows the end of the document")
      }
      return node
    } catch {
      let message = (error as? Problem)?.message ?? "no JSON"
      diagnostics.error("json", message, at: reader.here())
      return nil
    }
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func here() -> SourceLocation {
    while mark < min(position, bytes.count) {
      if bytes[mark] & 0xC0 != 0x80 { markColumn += 1 }
      mark += 1
    }
    return SourceLocation(file: file, line: line, column: markColumn)
  }

  private mutating func skipSpace() {
    while let byte = next {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      case UInt8(ascii: "\n"):
        position += 1
        line += 1
        mark = position
        markColumn = 1
      default: return
      }
    }
  }

  private mutating func expect(_ character: Unicode.Scalar, _ where_: String) throws {
    skipSpace()
    guard next == UInt8(ascii: character) else {
      throw Problem(message: "`\(character)` is missing \(where_)")
    }
    position += 1
  }

  private mutating func value(depth: Int) throws -> Node {
    guard depth < Self.maximumDepth else {
      throw Problem(message: "more than \(Self.maximumDepth) values inside each other")
    }
    skipSpace()
    let start = here()
    switch next {
    case UInt8(ascii: "{"):
      position += 1
      return .mapping(MappingNode(pairs: try pairs(depth: depth), location: start))
    case UInt8(ascii: "["):
      position += 1
      return .sequence(SequenceNode(items: try items(depth: depth), location: start))
    case UInt8(ascii: "\""):
      return .scalar(ScalarNode(text: try string(), isQuoted: true, location: start))
    case nil: throw Problem(message: "the document ends where a value must stand")
    default: return .scalar(ScalarNode(text: try word(), isQuoted: false, location: start))
    }
  }

  private mutating func pairs(depth: Int) throws -> [MappingNode.Pair] {
    var result: [MappingNode.Pair] = []
    var keys: Set<String> = []
    skipSpace()
    if next == UInt8(ascii: "}") {
      position += 1
      return result
    }
    while true {
      skipSpace()
      let place = here()
      guard next == UInt8(ascii: "\"") else {
        throw Problem(message: "a key in quotes must stand here")
      }
      let start = position
      let key = try string()
      guard keys.insert(key).inserted else {
        position = start
        throw Problem(message: "key `\(key)` occurs twice in one object")
      }
      try expect(":", "after the key")
      result.append(
        MappingNode.Pair(key: key, keyLocation: place, value: try value(depth: depth + 1)))
      skipSpace()
      if next == UInt8(ascii: ",") {
        position += 1
        continue
      }
      try expect("}", "at the end of the object")
      return result
    }
  }

  private mutating func items(depth: Int) throws -> [Node] {
    var result: [Node] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      position += 1
      return result
    }
    while true {
      result.append(try value(depth: depth + 1))
      skipSpace()
      if next == UInt8(ascii: ",") {
        position += 1
        continue
      }
      try expect("]", "at the end of the list")
      return result
    }
  }

  private mutating func string() throws -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        position += 1
        text += Array(String(try escape()).utf8)
      case 0..<0x20: throw Problem(message: "a text holds a control character or never ends")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw Problem(message: "a text never ends")
  }

  private mutating func escape() throws -> Character {
    guard let byte = next else { throw Problem(message: "a text never ends") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      var code = try unit()
      if (0xD800..<0xDC00).contains(code), next == UInt8(ascii: "\\"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "u")
      {
        position += 2
        let low = try unit()
        guard (0xDC00..<0xE000).contains(low) else {
          throw Problem(message: "half of a surrogate pair is missing")
        }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw Problem(message: "half of a surrogate pair is missing")
      }
      return Character(scalar)
    default: throw Problem(message: "no such escape")
    }
  }

  private mutating func unit() throws -> UInt32 {
    guard position + 4 <= bytes.count,
      let code = UInt32(
        String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
    else { throw Problem(message: "four hexadecimal digits must follow `\\u`") }
    position += 4
    return code
  }

  /// `true`, `false`, `null` or a number.
  private mutating func word() throws -> String {
    let start = position
    while let byte = next, Self.wordBytes.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if ["true", "false", "null"].contains(text) { return text }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard let first = digits.first, first.isASCII, first.isNumber, Double(text) != nil,
      !(first == "0" && digits.dropFirst().first?.isNumber == true), digits.last != "."
    else {
      position = start
      throw Problem(message: "`\(text.prefix(20))` is no value")
    }
    return text
  }

  private static let wordBytes = Set(
    "+-.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_".utf8)
}
