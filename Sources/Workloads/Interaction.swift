/// How a caller waits for a run.
public enum Interaction: Sendable, Hashable {
  /// One response at the end.
  case sync
  /// Tokens as they come.
  case stream
  /// Queued; somebody is told later.
  case async
  /// Queued; all must be done by the deadline, in seconds.
  case batch(deadline: Double)
}
