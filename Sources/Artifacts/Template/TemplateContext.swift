import Documents

/// What the intrinsic functions of a template stand for under its parameters' defaults.
///
/// `Ref` of a parameter, `Fn::If`, `Fn::FindInMap`, `Fn::Join` and `Fn::Sub` are worked out where everything they name is known; of
/// an `Fn::If` whose condition is not, the first branch is taken. What a stack sets at deployment is not known.
struct TemplateContext {
  /// Defaults by parameter; nil for one without.
  var parameters: [String: String?] = [:]
  /// Values of `Conditions`.
  var conditions: [String: Node] = [:]
  /// Values of `Mappings`.
  var mappings: [String: Node] = [:]

  /// Conditions that name each other are followed to this depth.
  private static let deepest = 20

  /// Whether a condition holds; nil when something it names is not known.
  func holds(_ name: String) -> Bool? { holds(name, depth: 0) }

  private func holds(_ name: String, depth: Int) -> Bool? {
    guard depth < Self.deepest, let node = conditions[name] else { return nil }
    return truth(node, depth: depth + 1)
  }

  private func truth(_ node: Node, depth: Int) -> Bool? {
    guard depth < Self.deepest, let pair = node.pairs.first, node.pairs.count == 1 else {
      return nil
    }
    let items = pair.value.items
    switch pair.key {
    case "Condition": return pair.value.word.flatMap { holds($0, depth: depth + 1) }
    case "Fn::Equals":
      guard items.count == 2, let left = resolved(items[0])?.word,
        let right = resolved(items[1])?.word
      else { return nil }
      return left == right
    case "Fn::Not": return items.first.flatMap { truth($0, depth: depth + 1) }.map { !$0 }
    case "Fn::And", "Fn::Or":
      let values = items.map { truth($0, depth: depth + 1) }
      let decisive = pair.key == "Fn::Or"
      if values.contains(decisive) { return decisive }
      return values.contains(nil) ? nil : !decisive
    default: return nil
    }
  }

  /// The tree with what is known put in place; nil for `AWS::NoValue`.
  func resolved(_ node: Node) -> Node? {
    switch node {
    case .scalar: return node
    case .sequence(var list):
      list.items = list.items.compactMap(resolved)
      return .sequence(list)
    case .mapping(var mapping):
      if mapping.pairs.count == 1, let pair = mapping.pairs.first {
        if pair.key == "Ref", pair.value.word == "AWS::NoValue" { return nil }
        if pair.key == "Fn::If", pair.value.items.count == 3 {
          let isFirst = pair.value.items[0].word.flatMap(holds) ?? true
          return resolved(pair.value.items[isFirst ? 1 : 2])
        }
        if let text = text(pair) {
          return .scalar(ScalarNode(text: text, isQuoted: false, location: pair.value.location))
        }
      }
      mapping.pairs = mapping.pairs.compactMap { pair in
        var pair = pair
        guard let value = resolved(pair.value) else { return nil }
        pair.value = value
        return pair
      }
      return .mapping(mapping)
    }
  }

  /// The text that a function stands for; nil when it is none or not known.
  private func text(_ pair: MappingNode.Pair) -> String? {
    switch pair.key {
    case "Ref": return pair.value.word.flatMap { parameters[$0] ?? nil }
    case "Fn::FindInMap":
      let keys = pair.value.items.prefix(3).map { resolved($0)?.word }
      guard keys.count == 3, let map = keys[0], let first = keys[1], let second = keys[2] else {
        return nil
      }
      return mappings[map]?[path: first, second]?.word
    case "Fn::Join":
      guard pair.value.items.count == 2, let separator = pair.value.items[0].text else {
        return nil
      }
      let words = pair.value.items[1].items.map { resolved($0)?.word }
      guard !words.isEmpty, !words.contains(nil) else { return nil }
      return words.compactMap { $0 }.joined(separator: separator)
    case "Fn::Sub":
      guard let text = pair.value.word else { return nil }
      return substituted(text)
    default: return nil
    }
  }

  private func substituted(_ text: String) -> String? {
    var result = text
    for name in Substitution.names(in: text) {
      guard let value = parameters[name] ?? nil else { continue }
      result = result.replacing("${\(name)}", with: value)
    }
    return result.contains("${") ? nil : result
  }
}
