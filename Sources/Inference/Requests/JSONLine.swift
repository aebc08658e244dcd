/// A flat JSON object on one line: numbers, texts and lists of numbers by key.
///
/// Our own, since traces have many lines and need their numbers only; nested objects are refused.
enum JSONLine {
  enum Value: Equatable {
    case number(Double)
    case text(String)
    case numbers([Double])
    case other
  }

  /// The fields of a line; nil when it is not one flat object.
  static func parse(_ bytes: Substring.UTF8View) -> [String: Value]? {
    var scanner = Scanner(rest: Array(bytes)[...])
    guard scanner.take(UInt8(ascii: "{")) else { return nil }
    var fields: [String: Value] = [:]
    if scanner.take(UInt8(ascii: "}")) { return scanner.isAtEnd ? fields : nil }
    repeat {
      guard let key = scanner.text(), scanner.take(UInt8(ascii: ":")), let value = scanner.value()
      else { return nil }
      fields[key] = value
    } while scanner.take(UInt8(ascii: ","))
    guard scanner.take(UInt8(ascii: "}")), scanner.isAtEnd else { return nil }
    return fields
  }

  private struct Scanner {
    var rest: ArraySlice<UInt8>

    mutating func skip() {
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    var isAtEnd: Bool {
      mutating get {
        skip()
        return rest.isEmpty
      }
    }

    mutating func take(_ byte: UInt8) -> Bool {
      skip()
      guard rest.first == byte else { return false }
      rest = rest.dropFirst()
      return true
    }

    mutating func text() -> String? {
      guard take(UInt8(ascii: "\"")) else { return nil }
      var bytes: [UInt8] = []
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
        if byte == UInt8(ascii: "\\") {
          // Escapes never stand in the keys that are read; their second byte is kept as it is.
          guard let next = rest.popFirst() else { return nil }
          bytes.append(next)
        } else {
          bytes.append(byte)
        }
      }
      return nil
    }

    mutating func value() -> Value? {
      skip()
      switch rest.first {
      case UInt8(ascii: "\""): return text().map(Value.text)
      case UInt8(ascii: "["): return list()
      case UInt8(ascii: "{"), nil: return nil
      default: return word()
      }
    }

    private mutating func word() -> Value? {
      let word = rest.prefix { ![0x2C, 0x7D, 0x5D, 0x20, 0x09, 0x0D].contains($0) }
      rest = rest.dropFirst(word.count)
      let text = String(decoding: word, as: UTF8.self)
      if ["true", "false", "null"].contains(text) { return .other }
      return Double(text).map(Value.number)
    }

    private mutating func list() -> Value? {
      guard take(UInt8(ascii: "[")) else { return nil }
      var numbers: [Double] = []
      if take(UInt8(ascii: "]")) { return .numbers([]) }
      repeat {
        guard let item = value() else { return nil }
        if case .number(let number) = item { numbers.append(number) }
      } while take(UInt8(ascii: ","))
      return take(UInt8(ascii: "]")) ? .numbers(numbers) : nil
    }
  }
}
