/// Functions: an instance a request (or a few), cold starts, keep-alive, limits.
///
/// A request goes to the newest instance that has room (what SimFaaS assumes and matches AWS by); without one, a new
/// instance starts and the request waits for it. Initialisation is billed like execution.
public struct FunctionSpec: Sendable, Hashable {
  /// Requests an instance works on at once.
  public var concurrency: Int
  /// Seconds a new instance takes to be ready.
  public var coldStart: Sampler
  /// Seconds an idle instance is kept.
  public var keepAlive: Double
  /// Instances that are always ready.
  public var provisioned: Int
  /// Instances that stand idle at the start of a window; nil for those that the load keeps.
  public var initialInstances: Int?
  /// Index into the model's `concurrencyLimits` that the function's requests count against.
  public var limit: Int?
  /// New instances a second (AWS Lambda: 100); infinite without a bound.
  ///
  /// Ten seconds' worth may come at once.
  public var scalingRate: Double
  /// What the caller does when there is no room under a limit.
  public var retry: RetryPolicy

  /// Creates a function.
  public init(
    concurrency: Int = 1, coldStart: Sampler, keepAlive: Double = 600, provisioned: Int = 0,
    initialInstances: Int? = nil, limit: Int? = nil, scalingRate: Double = .infinity,
    retry: RetryPolicy = .none
  ) {
    self.concurrency = concurrency
    self.coldStart = coldStart
    self.keepAlive = keepAlive
    self.provisioned = provisioned
    self.initialInstances = initialInstances
    self.limit = limit
    self.scalingRate = scalingRate
    self.retry = retry
  }
}
