public import Documents

/// A value of an artifact with its place in the file.
public struct Placed<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The value.
  public var value: Value
  /// Where it stands.
  public var location: SourceLocation

  /// Joins a value to its place.
  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}
