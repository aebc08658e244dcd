/// A value of a compliance vocabulary field.
public enum FactValue: Hashable, Sendable, CustomStringConvertible {
  /// True or false.
  case bool(Bool)
  /// A number in the field's unit.
  case number(Double)
  /// A word: a country, a level, an enumeration's member.
  case text(String)
  /// A set of words.
  case set([String])

  /// As a person would write it.
  public var description: String {
    switch self {
    case .bool(let value): value ? "true" : "false"
    case .number(let value): Int64(exactly: value).map(String.init) ?? "\(value)"
    case .text(let value): value
    case .set(let values): "[" + values.joined(separator: ", ") + "]"
    }
  }
}
