import Yams

/// Turns the tree of Yams into ours.
///
/// Depth is bounded by `YAMLScan` before, so recursion is safe.
struct YAMLTree {
  let file: String
  let diagnostics: Diagnostics
  /// Keys by the number of the name their second occurrence got; empty when those are left out.
  var repeatedKeys: [Int: String] = [:]

  func node(_ node: Yams.Node, depth: Int = 0) -> Node? {
    let place = location(node.mark)
    if node.anchor != nil {
      diagnostics.error(
        "alias", "anchors and aliases are not accepted", at: place, hint: "write the value out")
      return nil
    }
    guard depth <= 2 * YAMLDocument.maximumDepth else { return nil }
    switch node {
    case .scalar(let scalar):
      return .scalar(
        ScalarNode(text: scalar.string, isQuoted: scalar.style != .plain, location: place))
    case .sequence(let sequence):
      return .sequence(
        SequenceNode(
          items: sequence.compactMap { self.node($0, depth: depth + 1) }, location: place)
      )
    case .mapping(let mapping):
      var pairs: [MappingNode.Pair] = []
      for (key, value) in mapping {
        guard case .scalar(let word) = key else {
          diagnostics.error("key", "a key is a single word", at: location(key.mark))
          continue
        }
        var name = word.string
        if let number = DuplicateKey.number(ofRenamed: name) {
          // Left out when nothing keeps it; told before.
          guard let original = repeatedKeys[number] else { continue }
          name = original
          pairs.removeAll { $0.key == name }
        }
        if word.string == "<<", word.style == .plain {
          diagnostics.error("alias", "merge keys are not accepted", at: location(key.mark))
          continue
        }
        guard let value = self.node(value, depth: depth + 1) else { continue }
        pairs.append(
          MappingNode.Pair(key: name, keyLocation: location(key.mark), value: value))
      }
      return .mapping(MappingNode(pairs: pairs, location: place))
    case .alias:
      diagnostics.error("alias", "aliases are not accepted", at: place)
      return nil
    }
  }

  private func location(_ mark: Mark?) -> SourceLocation {
    SourceLocation(file: file, line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
  }
}
