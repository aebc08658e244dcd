/// How far replicas may move within a period: a policy of the Kubernetes HPA's behaviour.
public struct ReplicaChangeLimit: Sendable, Hashable {
  /// What is limited.
  public enum Amount: Sendable, Hashable {
    /// Per cent of the replicas at the start of the period, 0 or more.
    case percent(Double)
    /// Replicas, 0 or more.
    case pods(Int)
  }

  /// How far.
  public var amount: Amount
  /// Seconds of the period.
  public var period: Double

  /// Creates a limit.
  public init(_ amount: Amount, period: Double) {
    self.amount = amount
    self.period = period
  }

  /// The most replicas it lets stand, from those at the start of the period.
  func ceiling(from start: Int) -> Int {
    switch amount {
    case .percent(let share): ReplicaCount.up(Double(start) * (1 + max(0, share) / 100))
    case .pods(let count): start + ReplicaCount.clamped(count)
    }
  }

  /// The fewest replicas it lets stand, from those at the start of the period.
  ///
  /// A share is rounded down, as Kubernetes does it.
  func floor(from start: Int) -> Int {
    switch amount {
    case .percent(let share): ReplicaCount.down(Double(start) * (1 - max(0, share) / 100))
    case .pods(let count): max(0, start - ReplicaCount.clamped(count))
    }
  }
}
