/// A value of a YAML document with its place.
public enum Node: Sendable, Hashable {
  /// A word, a number or a text.
  case scalar(ScalarNode)
  /// A list.
  case sequence(SequenceNode)
  /// Keys and values.
  case mapping(MappingNode)

  /// Where the value begins.
  public var location: SourceLocation {
    switch self {
    case .scalar(let node): node.location
    case .sequence(let node): node.location
    case .mapping(let node): node.location
    }
  }

  /// What the value is, for messages: the word itself, `a list`, `a mapping`, `nothing`.
  public var shortDescription: String {
    switch self {
    case .scalar(let node):
      node.isNull ? "nothing" : "`\(node.text.count > 40 ? node.text.prefix(37) + "…" : node.text)`"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
