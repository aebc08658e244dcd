/// A key that stands twice in one mapping.
public struct RepeatedKey: Sendable, Hashable {
  /// The key.
  public var key: String
  /// Where it stands first.
  public var first: SourceLocation
  /// Where it stands again.
  public var second: SourceLocation

  /// Creates it from its parts.
  public init(key: String, first: SourceLocation, second: SourceLocation) {
    self.key = key
    self.first = first
    self.second = second
  }
}
