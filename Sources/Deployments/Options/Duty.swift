/// Which part of the work a component takes when several fill one role.
public enum Duty: Sendable, Hashable {
  /// All of it.
  case primary
  /// None, until the primary fails.
  case failover
  /// What exceeds the primary's capacity.
  case burst
  /// A fixed share of the runs.
  case share(Double)
}
