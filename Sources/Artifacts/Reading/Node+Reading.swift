import Documents

extension Node {
  /// The value of a key of a mapping; nil when this is none or has no such key.
  subscript(_ key: String) -> Node? { pair(key)?.value }

  /// The value along a path of keys.
  subscript(path keys: String...) -> Node? {
    var node: Node? = self
    for key in keys { node = node?[key] }
    return node
  }

  /// A pair of a mapping by its key.
  func pair(_ key: String) -> MappingNode.Pair? {
    guard case .mapping(let mapping) = self else { return nil }
    return mapping.pairs.first { $0.key == key }
  }

  /// Pairs of a mapping; none when this is none.
  var pairs: [MappingNode.Pair] {
    if case .mapping(let mapping) = self { mapping.pairs } else { [] }
  }

  /// Items of a list; none when this is none.
  var items: [Node] {
    if case .sequence(let list) = self { list.items } else { [] }
  }

  /// The text of a scalar that says something.
  var word: String? {
    if case .scalar(let scalar) = self, !scalar.isNull { scalar.text } else { nil }
  }

  /// The text of a scalar, also an empty one; nil when this is none.
  var text: String? { if case .scalar(let scalar) = self { scalar.text } else { nil } }

  /// The words of a list, or a single one.
  var words: [Placed<String>] {
    if let word { return [Placed(word, at: location)] }
    return items.compactMap { item in item.word.map { Placed($0, at: item.location) } }
  }

  /// A finite number.
  var number: Double? { word.flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil } }

  /// A whole number from 0 to 1,000,000.
  var count: Int? { word.flatMap { Int($0) }.flatMap { (0...1_000_000).contains($0) ? $0 : nil } }

  /// All scalars below, in order; O(nodes).
  var scalars: [ScalarNode] {
    switch self {
    case .scalar(let scalar): [scalar]
    case .sequence(let list): list.items.flatMap(\.scalars)
    case .mapping(let mapping): mapping.pairs.flatMap { $0.value.scalars }
    }
  }
}
