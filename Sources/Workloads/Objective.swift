public import Documents

/// An upper bound that a result is held against.
public struct Objective: Sendable {
  /// Bound, in seconds or dollars or a fraction.
  public var bound: Sourced<Double>
  /// Whether missing it removes an option; otherwise it costs points.
  public var isHard: Bool

  /// Joins the parts.
  public init(
    bound: Sourced<Double>,
    isHard: Bool
  ) {
    self.bound = bound
    self.isHard = isHard
  }
}
