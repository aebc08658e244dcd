/// A list as written.
public struct SequenceNode: Sendable, Hashable {
  /// Its items, in order.
  public var items: [Node]
  /// Where it begins.
  public var location: SourceLocation

  /// Creates a list.
  public init(items: [Node], location: SourceLocation) {
    self.items = items
    self.location = location
  }
}
