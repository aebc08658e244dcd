/// A service that works on everything at once, behind an optional rate limit.
public struct DelaySpec: Sendable, Hashable {
  /// Seconds a request takes.
  public var service: Sampler
  /// Requests a second; infinite without a limit.
  ///
  /// One second's worth may come at once.
  public var requestsPerSecond: Double
  /// What a caller does when it is throttled.
  public var retry: RetryPolicy

  /// Creates a service.
  public init(
    service: Sampler, requestsPerSecond: Double = .infinity, retry: RetryPolicy = .none
  ) {
    self.service = service
    self.requestsPerSecond = requestsPerSecond
    self.retry = retry
  }
}
