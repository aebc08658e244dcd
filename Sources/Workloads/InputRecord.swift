public import Documents

/// One input as the appendix lists it.
public struct InputRecord: Sendable {
  /// Dotted key path, such as `run.steps.mean`.
  public var key: String
  /// The value as text.
  public var value: String
  /// Where it comes from.
  public var origin: Origin

  /// Joins the parts.
  public init(
    key: String,
    value: String,
    origin: Origin
  ) {
    self.key = key
    self.value = value
    self.origin = origin
  }
}
