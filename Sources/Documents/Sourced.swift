/// A value together with where it comes from.
public struct Sourced<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Where it comes from.
  public var origin: Origin

  /// Joins a value to its origin.
  public init(_ value: Value, from origin: Origin) {
    self.value = value
    self.origin = origin
  }

  /// The same origin with another value.
  public func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows -> Sourced<Other>
  {
    Sourced<Other>(try transform(value), from: origin)
  }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
