/// A count that a file fixes or leaves to the search.
public enum Count: Sendable, Hashable {
  /// Fixed.
  case fixed(Int)
  /// Searched, at least that many.
  case auto(minimum: Int)
}
