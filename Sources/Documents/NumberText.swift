/// Reads a number that a person wrote: a finite decimal such as `12`, `-3.5`, `1_200_000`, `2e6`.
///
/// YAML 1.1 reads `010` as 8, `1:30` as 90, `0x1F` as 31 and `.nan` as not a number; here each of these is an
/// error that says so.
public enum NumberText {
  /// Largest magnitude that is read; nothing that Berth counts comes near it.
  public static let maximumMagnitude = 1e18

  /// Why a text is not a number.
  public struct Refusal: Error, Hashable, Sendable {
    /// One clause for a message.
    public let reason: String
    /// What to write instead, when we know.
    public let hint: String?
  }

  /// The number, or why there is none.
  public static func parse(_ text: String) -> Result<Double, Refusal> {
    let bytes = Array(text.utf8)
    guard let end = end(of: bytes, from: 0), end == bytes.count else {
      return .failure(refusal(of: text))
    }
    return value(bytes[0..<end])
  }

  /// The longest number at the beginning, with what follows it; nil when the text begins with none.
  static func prefix(of text: String) -> (number: Result<Double, Refusal>, rest: String)? {
    let bytes = Array(text.utf8)
    guard let end = end(of: bytes, from: 0) else { return nil }
    return (value(bytes[0..<end]), String(decoding: bytes[end...], as: UTF8.self))
  }

  private static func value(_ bytes: ArraySlice<UInt8>) -> Result<Double, Refusal> {
    let digits = String(
      decoding: bytes.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "+") }, as: UTF8.self)
    let whole = digits.drop { $0 == "-" }.prefix { $0 != "." && $0 != "e" && $0 != "E" }
    if whole.count > 1, whole.first == "0" {
      return .failure(
        Refusal(reason: "a number does not begin with 0", hint: "some readers take it for octal"))
    }
    guard let number = Double(digits) else { return .failure(refusal(of: digits)) }
    guard abs(number) <= maximumMagnitude else {
      return .failure(Refusal(reason: "the number is too large (over 1e18)", hint: nil))
    }
    return .success(number)
  }

  /// Position after `[+-] digits [. digits] [e [+-] digits]`, digits grouped by single underscores.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    if position < bytes.count,
      bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
    {
      position += 1
    }
    guard let whole = digits(bytes, position) else { return nil }
    position = whole
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      guard let fraction = digits(bytes, position + 1) else { return nil }
      position = fraction
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      var exponent = position + 1
      if exponent < bytes.count,
        bytes[exponent] == UInt8(ascii: "-") || bytes[exponent] == UInt8(ascii: "+")
      {
        exponent += 1
      }
      if let end = digits(bytes, exponent) { position = end }
    }
    return position
  }

  private static func digits(_ bytes: [UInt8], _ start: Int) -> Int? {
    var position = start
    func isDigit(_ i: Int) -> Bool {
      i < bytes.count && bytes[i] >= UInt8(ascii: "0") && bytes[i] <= UInt8(ascii: "9")
    }
    guard isDigit(position) else { return nil }
    while isDigit(position)
      || (position < bytes.count && bytes[position] == UInt8(ascii: "_") && isDigit(position + 1))
    {
      position += 1
    }
    return position
  }

  private static func refusal(of text: String) -> Refusal {
    let lower = text.lowercased()
    let bare = lower.drop { $0 == "-" || $0 == "+" || $0 == "." }
    if bare == "nan" || bare == "inf" || bare == "infinity" {
      return Refusal(reason: "a number must be finite", hint: nil)
    }
    if lower.hasPrefix("0x") || lower.hasPrefix("0o") || lower.hasPrefix("0b") {
      return Refusal(reason: "hexadecimal, octal and binary numbers are not read", hint: nil)
    }
    if lower.contains(":"), lower.allSatisfy({ $0.isNumber || $0 == ":" }) {
      return Refusal(
        reason: "sexagesimal numbers are not read", hint: "write a duration with its unit: `90 min`"
      )
    }
    if lower.contains(","), lower.allSatisfy({ $0.isNumber || $0 == "," || $0 == "." }) {
      return Refusal(
        reason: "a comma does not group digits", hint: "write `1_200_000`, and a point for decimals"
      )
    }
    return Refusal(reason: "it is not a decimal number", hint: nil)
  }
}
