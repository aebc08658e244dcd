public import Catalog
public import Documents

/// A value somebody stands for.
public struct Fact: Hashable, Sendable {
  /// The value.
  public var value: FactValue
  /// Where it comes from.
  public var origin: Origin
  /// Whether it is a vendor's property known with low confidence only: no *met* may rest on it.
  public var isWeak: Bool

  /// Creates a fact.
  public init(_ value: FactValue, from origin: Origin, isWeak: Bool = false) {
    self.value = value
    self.origin = origin
    self.isWeak = isWeak
  }
}
