/// A single change after which another alternative would be first.
public struct Flip: Sendable, Hashable {
  /// What changes, such as `runs a month`.
  public var input: String
  /// Its value now, as text.
  public var now: String
  /// The value at which the winner changes, as text.
  public var threshold: String
  /// Id of the alternative that wins beyond it.
  public var winner: String
}
