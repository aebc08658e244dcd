import Documents

extension Node {
  /// This value with a later file's value laid over it: mappings are merged key by key, lists appended, anything else
  /// replaced, as the Compose Specification merges files.
  ///
  /// `command`, `entrypoint` and `test` are replaced whole.
  func merging(_ later: Node) -> Node {
    switch (self, later) {
    case (.mapping(var base), .mapping(let over)):
      for pair in over.pairs {
        guard let index = base.pairs.firstIndex(where: { $0.key == pair.key }) else {
          base.pairs.append(pair)
          continue
        }
        if ["command", "entrypoint", "test"].contains(pair.key) {
          base.pairs[index] = pair
        } else {
          base.pairs[index].value = base.pairs[index].value.merging(pair.value)
        }
      }
      return .mapping(base)
    case (.sequence(var base), .sequence(let over)):
      base.items += over.items
      return .sequence(base)
    default: return later
    }
  }
}
