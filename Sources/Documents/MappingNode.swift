/// Keys and values as written, in the order of writing.
public struct MappingNode: Sendable, Hashable {
  /// A key with its value.
  public struct Pair: Sendable, Hashable {
    /// The key.
    public var key: String
    /// Where the key stands.
    public var keyLocation: SourceLocation
    /// The value.
    public var value: Node

    /// Creates a pair.
    public init(key: String, keyLocation: SourceLocation, value: Node) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  /// The pairs; no key occurs twice.
  public var pairs: [Pair]
  /// Where the mapping begins.
  public var location: SourceLocation

  /// Creates a mapping.
  public init(pairs: [Pair], location: SourceLocation) {
    self.pairs = pairs
    self.location = location
  }
}
