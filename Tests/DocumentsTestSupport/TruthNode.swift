/// A value of a vector file.
public enum TruthNode: Sendable, Decodable {
  /// Nothing.
  case null
  /// True or false.
  case flag(Bool)
  /// A number.
  case number(Double)
  /// A text.
  case text(String)
  /// A list.
  case list([TruthNode])
  /// Values by key.
  case object([String: TruthNode])

  /// Whatever stands there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([TruthNode].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: TruthNode].self))
    }
  }

  /// The value of a key; nil where it is missing or null.
  public subscript(key: String) -> TruthNode? {
    guard case .object(let values) = self, let value = values[key] else { return nil }
    if case .null = value { return nil }
    return value
  }

  /// Keys of an object, in order.
  public var keys: [String] {
    if case .object(let values) = self { values.keys.sorted() } else { [] }
  }

  /// Members of a list; nil for anything else.
  public var items: [TruthNode]? {
    if case .list(let values) = self { values } else { nil }
  }

  /// A text; nil for anything else.
  public var text: String? {
    if case .text(let value) = self { value } else { nil }
  }

  /// True or false; nil for anything else.
  public var flag: Bool? {
    if case .flag(let value) = self { value } else { nil }
  }

  /// A number; nil for anything else.
  public var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// A whole number; nil for anything else.
  public var integer: Int? { number.flatMap { Int(exactly: $0) } }

  /// Numbers where nulls may stand between them; nil where anything else does.
  public var optionalNumbers: [Double?]? {
    var result: [Double?] = []
    for item in items ?? [] {
      switch item {
      case .number(let value): result.append(value)
      case .null: result.append(nil)
      default: return nil
      }
    }
    return items == nil ? nil : result
  }

  /// A list of numbers alone; nil for anything else.
  public var numbers: [Double]? { all(optionalNumbers) }

  /// A list of whole numbers alone; nil for anything else.
  public var integers: [Int]? { all(numbers?.map { Int(exactly: $0) }) }

  /// A list of lists of numbers; nil for anything else.
  public var table: [[Double]]? { all(items?.map(\.numbers)) }

  /// The list when none of its members is nil.
  private func all<Value>(_ values: [Value?]?) -> [Value]? {
    guard let values else { return nil }
    let known = values.compactMap { $0 }
    return known.count == values.count ? known : nil
  }
}
