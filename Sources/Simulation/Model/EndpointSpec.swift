/// A model API: time to first token, output rate, limits by the minute.
///
/// Simplification: speed does not depend on the caller's own load nor on the prompt's length beyond what
/// the measured distribution of the time to first token holds.
public struct EndpointSpec: Sendable, Hashable {
  /// Seconds to the first token.
  public var timeToFirstToken: Sampler
  /// Tokens a second after the first.
  public var outputRate: Sampler
  /// Requests a minute; infinite without a limit.
  public var requestsPerMinute: Double
  /// Prompt and output tokens a minute; infinite without a limit.
  public var tokensPerMinute: Double
  /// What a caller does at 429.
  public var retry: RetryPolicy
  /// Seconds that the shared prefix stays in the provider's cache after its last use; 0 without a cache.
  public var prefixLifetime: Double
  /// Share of calls within that time that do find it.
  public var prefixHitShare: Double
  /// Share of calls that fail at their time to first token and are tried again.
  public var failureShare: Double

  /// Mean seconds of a call that yields a mean number of tokens, without waiting.
  func meanSeconds(outputTokens: Double) -> Double {
    timeToFirstToken.mean + max(0, outputTokens - 1) / max(outputRate.mean, 1e-9)
  }

  /// Creates an endpoint.
  public init(
    timeToFirstToken: Sampler, outputRate: Sampler, requestsPerMinute: Double = .infinity,
    tokensPerMinute: Double = .infinity, retry: RetryPolicy = RetryPolicy(),
    prefixLifetime: Double = 0, prefixHitShare: Double = 1, failureShare: Double = 0
  ) {
    self.timeToFirstToken = timeToFirstToken
    self.outputRate = outputRate
    self.requestsPerMinute = requestsPerMinute
    self.tokensPerMinute = tokensPerMinute
    self.retry = retry
    self.prefixLifetime = prefixLifetime
    self.prefixHitShare = prefixHitShare
    self.failureShare = failureShare
  }
}
