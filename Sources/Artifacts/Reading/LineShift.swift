import Documents

/// Moves places down by some lines: what a document of a file says of itself to what holds in the file.
struct LineShift {
  /// Lines before the document.
  var lines: Int

  func moved(_ place: SourceLocation) -> SourceLocation {
    SourceLocation(file: place.file, line: place.line + lines, column: place.column)
  }

  /// The tree with all its places moved; O(nodes).
  func moved(_ node: Node) -> Node {
    guard lines > 0 else { return node }
    switch node {
    case .scalar(var scalar):
      scalar.location = moved(scalar.location)
      return .scalar(scalar)
    case .sequence(let list):
      return .sequence(
        SequenceNode(items: list.items.map(moved), location: moved(list.location)))
    case .mapping(let mapping):
      let pairs = mapping.pairs.map {
        MappingNode.Pair(
          key: $0.key, keyLocation: moved($0.keyLocation), value: moved($0.value))
      }
      return .mapping(MappingNode(pairs: pairs, location: moved(mapping.location)))
    }
  }
}
