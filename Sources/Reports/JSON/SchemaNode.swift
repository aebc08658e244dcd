/// Parts of a JSON Schema, draft 2020-12: strict objects, lists and values with what they mean.
enum SchemaNode {
  typealias Members = [(String, JSONValue)]

  /// An object with exactly these keys; those in `optional` may be absent.
  static func object(
    _ description: String, _ properties: Members, optional: Set<String> = []
  ) -> JSONValue {
    .object([
      ("description", .string(description)), ("type", .string("object")),
      (
        "required",
        .array(properties.map(\.0).filter { !optional.contains($0) }.map(JSONValue.string))
      ),
      ("additionalProperties", .bool(false)), ("properties", .object(properties)),
    ])
  }

  /// An object whose keys are data and whose values are alike.
  static func map(_ description: String, of value: JSONValue) -> JSONValue {
    .object([
      ("description", .string(description)), ("type", .string("object")),
      ("additionalProperties", value),
    ])
  }

  /// A list of values that are alike.
  static func list(_ description: String, of item: JSONValue, count: Int? = nil) -> JSONValue {
    var members: Members = [
      ("description", .string(description)), ("type", .string("array")), ("items", item),
    ]
    if let count {
      members += [("minItems", .integer(count)), ("maxItems", .integer(count))]
    }
    return .object(members)
  }

  /// A value of a type; `null` too where it may be unknown.
  static func value(
    _ type: String, _ description: String, mayBeNull: Bool = false, minimum: Double? = nil,
    maximum: Double? = nil
  ) -> JSONValue {
    var members: Members = [
      ("description", .string(description)),
      ("type", mayBeNull ? .array([.string(type), .string("null")]) : .string(type)),
    ]
    if let minimum { members.append(("minimum", .number(minimum))) }
    if let maximum { members.append(("maximum", .number(maximum))) }
    return .object(members)
  }

  /// A text.
  static func text(_ description: String, mayBeNull: Bool = false) -> JSONValue {
    value("string", description, mayBeNull: mayBeNull)
  }

  /// A number.
  static func number(
    _ description: String, mayBeNull: Bool = false, minimum: Double? = nil, maximum: Double? = nil
  ) -> JSONValue {
    value("number", description, mayBeNull: mayBeNull, minimum: minimum, maximum: maximum)
  }

  /// One of some words.
  static func word(_ description: String, _ words: [String], mayBeNull: Bool = false) -> JSONValue {
    .object([
      ("description", .string(description)),
      ("enum", .array(words.map(JSONValue.string) + (mayBeNull ? [.null] : []))),
    ])
  }

  /// A value, or `null`.
  static func orNull(_ value: JSONValue) -> JSONValue {
    .object([("anyOf", .array([value, .object([("type", .string("null"))])]))])
  }

  /// A schema of `$defs`.
  static func reference(_ name: String) -> JSONValue {
    .object([("$ref", .string("#/$defs/\(name)"))])
  }
}
