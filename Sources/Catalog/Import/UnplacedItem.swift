public import Documents

/// Something in a price file that the catalogue has no place for: never dropped, always listed and counted.
public struct UnplacedItem: Sendable, Hashable {
  /// Why, as a clause; equal for items that share a cause.
  public var reason: String
  /// What, in the vendor's words.
  public var what: String
  /// Where it stands.
  public var location: SourceLocation

  /// Creates an item.
  public init(reason: String, what: String, location: SourceLocation) {
    self.reason = reason
    self.what = what
    self.location = location
  }
}
