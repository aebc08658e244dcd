/// A value of a vector file.
enum VectorNode: Sendable, Decodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([VectorNode])
  case object([String: VectorNode])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([VectorNode].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: VectorNode].self))
    }
  }

  /// The value of a key; nil where it is missing or null.
  subscript(key: String) -> VectorNode? {
    guard case .object(let values) = self, let value = values[key] else { return nil }
    if case .null = value { return nil }
    return value
  }

  var keys: [String] {
    if case .object(let values) = self { values.keys.sorted() } else { [] }
  }

  var items: [VectorNode]? {
    if case .list(let values) = self { values } else { nil }
  }

  var text: String? {
    if case .text(let value) = self { value } else { nil }
  }

  var flag: Bool? {
    if case .flag(let value) = self { value } else { nil }
  }

  var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  var integer: Int? { number.flatMap { Int(exactly: $0) } }

  /// Numbers where nulls may stand between them; nil where anything else does.
  var optionalNumbers: [Double?]? {
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

  var numbers: [Double]? { all(optionalNumbers) }

  var integers: [Int]? { all(numbers?.map { Int(exactly: $0) }) }

  var table: [[Double]]? { all(items?.map(\.numbers)) }

  /// The list when none of its members is nil.
  private func all<Value>(_ values: [Value?]?) -> [Value]? {
    guard let values else { return nil }
    let known = values.compactMap { $0 }
    return known.count == values.count ? known : nil
  }
}
