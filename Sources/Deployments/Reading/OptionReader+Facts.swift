import Catalog
import Documents

extension OptionReader {
  /// Reads facts by vocabulary field; workload fields are refused, since no option decides them.
  func facts(_ reader: MappingReader, _ key: String) -> [String: Sourced<FactValue>] {
    reader.journal(key, "a mapping of facts to values")
    guard let node = reader.node(key) else { return [:] }
    guard case .mapping(let mapping) = node else {
      reader.diagnostics.error(
        "type", "`\(key)` is a mapping of vocabulary fields to values", at: node.location)
      return [:]
    }
    var facts: [String: Sourced<FactValue>] = [:]
    for pair in mapping.pairs {
      guard let field = vocabulary[pair.key] else {
        let near = NearestName.among(vocabulary.fields.map(\.name), to: pair.key)
        reader.diagnostics.error(
          "unknown-field", "no vocabulary field is called `\(pair.key)`", at: pair.keyLocation,
          hint: near.map { "did you mean `\($0)`?" })
        continue
      }
      guard field.scope == .component else {
        reader.diagnostics.error(
          "workload-field",
          "`\(pair.key)` is asked of the workload, so an option cannot state it",
          at: pair.keyLocation, hint: "state it under `organisation.facts` of the workload")
        continue
      }
      guard let value = Self.value(pair.value, type: field.type) else {
        reader.diagnostics.error(
          "fact-type",
          "`\(pair.key)` is \(field.type.expectation), found \(pair.value.shortDescription)",
          at: pair.value.location)
        continue
      }
      facts[pair.key] = Sourced(value, from: .input(pair.value.location))
    }
    return facts
  }

  private static func value(_ node: Node, type: FieldType) -> FactValue? {
    switch (node, type) {
    case (.scalar(let scalar), .bool), (.scalar(let scalar), .number):
      scalar.isQuoted || scalar.isNull ? nil : type.value(from: scalar.text)
    case (.scalar(let scalar), _): scalar.isNull ? nil : type.value(from: scalar.text)
    case (.sequence(let sequence), .set):
      .set(
        sequence.items.compactMap {
          if case .scalar(let scalar) = $0, !scalar.isNull { scalar.text } else { nil }
        })
    case (.sequence, _), (.mapping, _): nil
    }
  }
}
