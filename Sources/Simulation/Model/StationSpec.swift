/// A place where runs wait and are worked on, as the model describes it.
public struct StationSpec: Sendable, Hashable {
  /// What kind of station it is, with what only that kind has.
  public enum Kind: Sendable, Hashable {
    /// Replicas with a number of slots each and one queue before them.
    case pool(PoolSpec)
    /// Function instances that come and go.
    case function(FunctionSpec)
    /// A model behind somebody's API.
    case endpoint(EndpointSpec)
    /// Replicas of a model server with continuous batching.
    case servers(ServersSpec)
    /// As many at once as come: stores, caches, gateways, third-party services.
    case delay(DelaySpec)
  }

  /// Component id.
  public var name: String
  /// What kind it is.
  public var kind: Kind
  /// Whether the wait of every measured request is kept, for tests of the waiting time.
  public var recordsWaits: Bool

  /// Creates a station.
  public init(name: String, kind: Kind, recordsWaits: Bool = false) {
    self.name = name
    self.kind = kind
    self.recordsWaits = recordsWaits
  }
}

/// Containers, pods and plain servers: replicas × concurrency slots, first come first served.
///
/// Simplification: one queue stands before all replicas, as if the balancer always knew a free slot; a slot
/// works at full speed whatever its neighbours do.
public struct PoolSpec: Sendable, Hashable {
  /// Replicas at the start.
  public var replicas: Int
  /// Requests a replica works on at once.
  public var concurrency: Int
  /// Seconds after which a waiting request is refused; infinite when it waits for ever.
  public var queueTimeout: Double
  /// Requests that may wait; more are refused.
  public var queueCapacity: Int
  /// Autoscaler, when there is one.
  public var autoscaler: AutoscalerSpec?

  /// Creates a pool.
  public init(
    replicas: Int, concurrency: Int = 1, queueTimeout: Double = .infinity,
    queueCapacity: Int = .max, autoscaler: AutoscalerSpec? = nil
  ) {
    self.replicas = replicas
    self.concurrency = concurrency
    self.queueTimeout = queueTimeout
    self.queueCapacity = queueCapacity
    self.autoscaler = autoscaler
  }
}

/// A horizontal autoscaler on the share of busy slots.
public struct AutoscalerSpec: Sendable, Hashable {
  /// Fewest replicas.
  public var minimum: Int
  /// Most replicas.
  public var maximum: Int
  /// Share of busy slots it aims at, in (0, 1].
  public var target: Double
  /// Seconds between looks.
  public var period: Double
  /// Seconds over which the highest recommendation holds when scaling down.
  public var stabilisation: Double
  /// Seconds until a new replica takes requests.
  public var startDelay: Sampler

  /// Creates an autoscaler; the defaults are those of the Kubernetes HPA.
  public init(
    minimum: Int, maximum: Int, target: Double, period: Double = 15, stabilisation: Double = 300,
    startDelay: Sampler = .constant(30)
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.target = target
    self.period = period
    self.stabilisation = stabilisation
    self.startDelay = startDelay
  }
}

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
  /// Index into the model's `concurrencyLimits` that the function's requests count against.
  public var limit: Int?
  /// New instances a second (AWS Lambda: 100); infinite without a bound. Ten seconds' worth may come at once.
  public var scalingRate: Double
  /// What the caller does when there is no room under a limit.
  public var retry: RetryPolicy

  /// Creates a function.
  public init(
    concurrency: Int = 1, coldStart: Sampler, keepAlive: Double = 600, provisioned: Int = 0,
    limit: Int? = nil, scalingRate: Double = .infinity, retry: RetryPolicy = .none
  ) {
    self.concurrency = concurrency
    self.coldStart = coldStart
    self.keepAlive = keepAlive
    self.provisioned = provisioned
    self.limit = limit
    self.scalingRate = scalingRate
    self.retry = retry
  }
}

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

/// A service that works on everything at once, behind an optional rate limit.
public struct DelaySpec: Sendable, Hashable {
  /// Seconds a request takes.
  public var service: Sampler
  /// Requests a second; infinite without a limit. One second's worth may come at once.
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
