extension MappingNode {
  /// The value of a key; nil when it is absent.
  ///
  /// O(pairs).
  public func value(_ key: String) -> Node? { pairs.first { $0.key == key }?.value }

  /// The text of a scalar; nil when the key is absent, null or no scalar.
  public func text(_ key: String) -> String? {
    guard case .scalar(let scalar)? = value(key), !scalar.isNull else { return nil }
    return scalar.text
  }

  /// The mapping of a key; nil when there is none.
  public func mapping(_ key: String) -> MappingNode? {
    guard case .mapping(let node)? = value(key) else { return nil }
    return node
  }
}
