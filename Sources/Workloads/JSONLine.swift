/// Reads one flat JSON object from a line: its numbers and texts by key; objects, and lists nobody asks for, are passed over.
///
/// Traces have ten thousands of lines with long arrays in them that nobody asks for, so a whole JSON tree would
/// be waste.
package enum JSONLine {
  /// Texts of the numbers and strings by key, and of lists under the keys asked for, as they are written; nil when the line
  /// is no JSON object.
  package static func parse(_ bytes: [UInt8], lists: Set<String> = []) -> [String: String]? {
    var scanner = Scanner(bytes: bytes, lists: lists)
    return scanner.object()
  }

  private struct Scanner {
    let bytes: [UInt8]
    let lists: Set<String>
    var position = 0

    init(bytes: [UInt8], lists: Set<String>) {
      self.bytes = bytes
      self.lists = lists
    }

    mutating func object() -> [String: String]? {
      guard take(UInt8(ascii: "{")) else { return nil }
      var values: [String: String] = [:]
      if take(UInt8(ascii: "}")) { return atEnd ? values : nil }
      while true {
        skipBlanks()
        guard let key = string(), take(UInt8(ascii: ":")) else { return nil }
        skipBlanks()
        guard position < bytes.count else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "\""):
          guard let text = string() else { return nil }
          values[key] = text
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          let start = position
          guard skipNested() else { return nil }
          if lists.contains(key) {
            values[key] = String(decoding: bytes[start..<position], as: UTF8.self)
          }
        default:
          let start = position
          while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
          guard position > start else { return nil }
          let text = String(decoding: bytes[start..<position], as: UTF8.self)
          if text != "null" { values[key] = text }
        }
        if take(UInt8(ascii: "}")) { return atEnd ? values : nil }
        guard take(UInt8(ascii: ",")) else { return nil }
      }
    }

    private var atEnd: Bool { bytes[position...].allSatisfy(Self.isBlank) }

    private static func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
    }

    private func isEnd(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || Self.isBlank(byte)
    }

    private mutating func skipBlanks() {
      while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
      skipBlanks()
      guard position < bytes.count, bytes[position] == byte else { return false }
      position += 1
      return true
    }

    /// Escapes are kept as written: no name or number that is looked for has one.
    private mutating func string() -> String? {
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
      let start = position + 1
      position = start
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
        position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard position < bytes.count else { return nil }
      defer { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipNested() -> Bool {
      var depth = 0
      while position < bytes.count {
        switch bytes[position] {
        case UInt8(ascii: "\""):
          guard string() != nil else { return false }
          continue
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          depth -= 1
          if depth == 0 {
            position += 1
            return true
          }
        default: break
        }
        position += 1
      }
      return false
    }
  }
}
