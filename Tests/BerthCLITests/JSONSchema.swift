import Foundation

/// The part of JSON Schema, draft 7 and 2020-12, that the OSCAL schemas and ours use.
///
/// Formats are not checked; every pattern is. An unknown keyword that restricts is a failure, so that nothing passes unseen.
struct JSONSchema {
  private static let annotations: Set<String> = [
    "$schema", "$id", "$comment", "$defs", "title", "description", "definitions",
    "contentEncoding", "format",
  ]
  private let root: [String: Any]
  private let named: [String: Any]

  init?(_ data: Data) {
    guard let root = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] else {
      return nil
    }
    self.root = root
    var named: [String: Any] = [:]
    for (name, schema) in root["definitions"] as? [String: Any] ?? [:] {
      named["#/definitions/\(name)"] = schema
      if let id = (schema as? [String: Any])?["$id"] as? String { named[id] = schema }
    }
    for (name, schema) in root["$defs"] as? [String: Any] ?? [:] {
      named["#/$defs/\(name)"] = schema
    }
    self.named = named
  }

  /// What is wrong with a document, as paths with reasons.
  func problems(of document: Any) -> [String] { problems(document, root, "") }

  private func problems(_ value: Any, _ schema: Any, _ path: String) -> [String] {
    if let flag = schema as? Bool { return flag ? [] : ["\(path): nothing may stand here"] }
    guard let schema = schema as? [String: Any] else { return ["\(path): a broken schema"] }
    var found: [String] = []
    for (keyword, rule) in schema where !Self.annotations.contains(keyword) {
      found += check(keyword, rule, value, schema, path)
    }
    return found
  }

  private func check(
    _ keyword: String, _ rule: Any, _ value: Any, _ schema: [String: Any], _ path: String
  ) -> [String] {
    switch keyword {
    case "$ref":
      guard let name = rule as? String, let target = named[name] else {
        return ["\(path): no schema \(rule)"]
      }
      return problems(value, target, path)
    case "type":
      let types = rule as? [String] ?? [rule as? String ?? ""]
      return types.contains { Self.isOf(value, $0) } ? [] : ["\(path): not of type \(rule)"]
    case "const":
      return rule as? String == value as? String && value is String ? [] : ["\(path): not \(rule)"]
    case "pattern":
      guard let text = value as? String, let pattern = rule as? String else { return [] }
      guard let expression = try? NSRegularExpression(pattern: pattern) else {
        return ["\(path): a pattern that cannot be read"]
      }
      let all = NSRange(text.startIndex..., in: text)
      return expression.firstMatch(in: text, range: all) == nil
        ? ["\(path): `\(text.prefix(40))` against \(pattern.prefix(40))"] : []
    case "enum":
      return (rule as? [Any] ?? []).contains { word in
        value is NSNull ? word is NSNull : word as? String == value as? String && value is String
      } ? [] : ["\(path): not one of \(rule)"]
    case "minItems":
      return ((value as? [Any])?.count ?? .max) >= (rule as? Int ?? 0) ? [] : ["\(path): too few"]
    case "maxItems":
      return ((value as? [Any])?.count ?? 0) <= (rule as? Int ?? .max) ? [] : ["\(path): too many"]
    case "minimum":
      return ((value as? Double) ?? .infinity) >= (rule as? Double ?? 0)
        ? [] : ["\(path): too small"]
    case "maximum":
      return ((value as? Double) ?? -.infinity) <= (rule as? Double ?? .infinity)
        ? [] : ["\(path): too large"]
    case "items":
      return (value as? [Any] ?? []).enumerated().flatMap {
        problems($0.element, rule, "\(path)/\($0.offset)")
      }
    case "required":
      guard let object = value as? [String: Any] else { return [] }
      return (rule as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): lacks \($0)" }
    case "properties":
      guard let object = value as? [String: Any] else { return [] }
      return (rule as? [String: Any] ?? [:]).flatMap { name, inner in
        object[name].map { problems($0, inner, "\(path)/\(name)") } ?? []
      }
    case "additionalProperties":
      guard let object = value as? [String: Any] else { return [] }
      let known = schema["properties"] as? [String: Any] ?? [:]
      let others = object.filter { known[$0.key] == nil }
      if rule as? Bool == false { return others.keys.map { "\(path): unknown key \($0)" } }
      return others.flatMap { problems($0.value, rule, "\(path)/\($0.key)") }
    case "allOf": return (rule as? [Any] ?? []).flatMap { problems(value, $0, path) }
    case "anyOf":
      let each = (rule as? [Any] ?? []).map { problems(value, $0, path) }
      return each.contains { $0.isEmpty } ? [] : ["\(path): fits none of \(each.count) schemas"]
    default: return ["\(path): keyword \(keyword) is not understood"]
    }
  }

  private static func isOf(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": value is Bool
    case "integer": (value as? Double).map { $0 == $0.rounded() } == true
    case "number": value is Double
    default: false
    }
  }
}
