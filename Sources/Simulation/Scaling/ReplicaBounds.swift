/// The fewest and the most replicas an autoscaler may want.
///
/// Where the fewest exceed the most, the most win. Negative numbers count as zero.
public struct ReplicaBounds: Sendable, Hashable {
  /// Fewest replicas.
  public var minimum: Int
  /// Most replicas.
  public var maximum: Int

  /// Creates bounds.
  public init(minimum: Int, maximum: Int) {
    self.minimum = minimum
    self.maximum = maximum
  }

  /// The number brought within the bounds.
  public func clamped(_ replicas: Int) -> Int {
    min(max(replicas, minimum, 0), max(maximum, 0))
  }
}
