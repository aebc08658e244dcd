public import Catalog

/// What values a compliance vocabulary field may hold.
///
/// Written in the vocabulary as `bool`, `number`, `country`, `set`, `enum a|b|c` or `level a|b|c`; the members
/// of a level are in rising order.
public enum FieldType: Hashable, Sendable {
  case bool
  /// A number in the unit that the field's meaning states.
  case number
  /// ISO 3166 alpha-2, upper case.
  case country
  /// Names that hold, such as attestations.
  case set
  /// One of some words, without an order.
  case enumeration([String])
  /// One of some words, lowest first.
  case level([String])

  /// Reads the vocabulary's spelling; nil when it is none of them.
  public init?(text: String) {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let members = words.count == 2 ? words[1].split(separator: "|").map { Self.trimmed($0) } : []
    switch (words.first, members.isEmpty) {
    case ("bool", true): self = .bool
    case ("number", true): self = .number
    case ("country", true): self = .country
    case ("set", true): self = .set
    case ("enum", false): self = .enumeration(members)
    case ("level", false): self = .level(members)
    default: return nil
    }
  }

  /// Reads a value that a person wrote; nil when it is not of this type.
  public func value(from text: String) -> FactValue? {
    switch self {
    case .bool:
      switch text {
      case "true", "True", "yes": .bool(true)
      case "false", "False", "no": .bool(false)
      default: nil
      }
    case .number:
      Double(text).flatMap { $0.isFinite && $0 >= 0 ? FactValue.number($0) : nil }
    case .country:
      text.utf8.count == 2 && text.utf8.allSatisfy { (65...90).contains($0) } ? .text(text) : nil
    case .set:
      .set(text.split(separator: ",").map { Self.trimmed($0) }.filter { !$0.isEmpty })
    case .enumeration(let members), .level(let members):
      members.contains(text) ? .text(text) : nil
    }
  }

  /// Whether a value is of this type.
  public func admits(_ value: FactValue) -> Bool {
    switch (self, value) {
    case (.bool, .bool), (.set, .set): true
    case (.number, .number(let number)): number.isFinite
    case (.country, .text(let word)): self.value(from: word) != nil
    case (.enumeration(let members), .text(let word)), (.level(let members), .text(let word)):
      members.contains(word)
    default: false
    }
  }

  /// What a person may write, for a hint.
  public var expectation: String {
    switch self {
    case .bool: "`true` or `false`"
    case .number: "a number of at least 0"
    case .country: "a country code of two capitals, such as `DE`"
    case .set: "names separated by commas"
    case .enumeration(let members), .level(let members):
      "one of " + members.map { "`\($0)`" }.joined(separator: ", ")
    }
  }

  private static func trimmed(_ part: Substring) -> String {
    String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
