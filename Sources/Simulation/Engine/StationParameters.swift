/// What a station's kind fixes, laid out flat for the event loop; each kind uses its part.
struct StationParameters: BitwiseCopyable, Sendable {
  enum Kind: UInt8, Sendable { case pool, function, endpoint, servers, delay, link }

  var kind: Kind
  var recordsWaits: Bool
  /// Whether infinitely many servers serve its requests, too: a pool of servers alone.
  var hasTwin = false
  /// Whether requests in service share its speed.
  var isShared = false
  var discipline = ServiceDiscipline.alone
  /// Station that it counts for: itself, or the pool whose replica it is.
  var owner: Int32 = 0
  /// How requests find a replica, and the stations that stand for the replicas.
  var balancing = Balancing.shared
  var firstLane: Int32 = 0
  var lanes: Int32 = 0
  /// Slots of a replica or of an instance.
  var concurrency: Int32 = 1
  var queueTimeout = Double.infinity
  var queueCapacity = Int32.max
  /// Cold start of a function, time to first token of an endpoint, service of a delay.
  var sampler = Sampler.constant(0)
  var outputRate = Sampler.constant(1)
  var keepAlive = Double.infinity
  /// Index of the concurrency limit; −1 for none.
  var limit: Int32 = -1
  var retry = RetryPolicy.none
  var prefixLifetime = 0.0
  var prefixHitShare = 1.0
  var failureShare = 0.0
  /// Requests in a model server from which on an overflow goes elsewhere.
  var overflowBatch = Int.max
  var failures: FailureSpec?
  /// Bytes of a crossing, bytes a second, share that is lost and seconds until it is sent again.
  var bytes = Sampler.constant(0)
  var bandwidth = Double.infinity
  var lossShare = 0.0
  var retransmission = 1.0

  init(_ spec: StationSpec) {
    recordsWaits = spec.recordsWaits
    failures = spec.failures
    switch spec.kind {
    case .pool(let pool):
      kind = .pool
      balancing = pool.balancing
      discipline = pool.discipline
      isShared = pool.discipline != .alone
      hasTwin = spec.hasTwin && !isShared && pool.balancing == .shared
      concurrency = Int32(clamping: max(1, pool.concurrency))
      queueTimeout = pool.queueTimeout
      queueCapacity = Int32(clamping: max(0, pool.queueCapacity))
    case .function(let function):
      kind = .function
      concurrency = Int32(clamping: max(1, function.concurrency))
      sampler = function.coldStart
      keepAlive = function.keepAlive
      limit = function.limit.map { Int32(clamping: $0) } ?? -1
      retry = function.retry
    case .endpoint(let endpoint):
      kind = .endpoint
      sampler = endpoint.timeToFirstToken
      outputRate = endpoint.outputRate
      retry = endpoint.retry
      prefixLifetime = endpoint.prefixLifetime
      prefixHitShare = endpoint.prefixHitShare
      failureShare = endpoint.failureShare
    case .servers(let servers):
      kind = .servers
      prefixLifetime = .infinity
      overflowBatch = servers.overflowBatch
    case .delay(let delay):
      kind = .delay
      sampler = delay.service
      retry = delay.retry
    case .link(let link):
      kind = .link
      sampler = link.latency
      bytes = link.bytes
      bandwidth = link.bandwidth
      lossShare = min(max(link.lossShare, 0), 0.99)
      retransmission = link.retransmission
    }
  }
}
