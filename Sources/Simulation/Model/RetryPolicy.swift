/// What a caller does when it is told to come back later (HTTP 429, a throttled invocation).
///
/// Waits grow as `base · 2^(n−1)` up to `cap`, each shortened by up to `jitter` of itself at random. The
/// default is what the public client libraries of the model APIs do: two retries, 0.5 s doubling to 8 s,
/// up to a quarter of jitter.
public struct RetryPolicy: BitwiseCopyable, Sendable, Hashable {
  /// Tries in all, the first included; at least 1.
  public var attempts: Int
  /// Seconds before the first retry.
  public var base: Double
  /// Longest wait in seconds.
  public var cap: Double
  /// Largest share of a wait that is taken off at random, in [0, 1].
  public var jitter: Double

  /// Creates a policy.
  public init(attempts: Int = 3, base: Double = 0.5, cap: Double = 8, jitter: Double = 0.25) {
    self.attempts = attempts
    self.base = base
    self.cap = cap
    self.jitter = jitter
  }

  /// Never tries again.
  public static let none = RetryPolicy(attempts: 1)
  /// Queued work: the queue hands a call out again for hours.
  public static let queued = RetryPolicy(attempts: 200, base: 1, cap: 60, jitter: 0.25)

  /// Seconds before try number `attempt + 1` (`attempt` ≥ 1), for a uniform number in (0, 1).
  public func wait(after attempt: Int, uniform: Double) -> Double {
    let doublings = min(max(attempt - 1, 0), 30)
    return min(cap, base * Double(1 << doublings)) * (1 - jitter * uniform)
  }
}
