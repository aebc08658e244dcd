import Statistics

/// A station at work: flat state for every kind, of which each kind uses its part.
struct StationState: BitwiseCopyable {
  var stream: RandomStream
  var counts = StationCounts()
  /// Requests by the second or the minute; new instances of a function.
  var bucket = TokenBucket(rate: .infinity, burst: .infinity)
  var tokenBucket = TokenBucket(rate: .infinity, burst: .infinity)
  /// When the time integrals were last brought up to date.
  var since = 0.0

  // Pools.
  var busy: Int32 = 0
  var waiting: Int32 = 0
  var slots: Int32 = 0
  var replicas: Int32 = 0
  var startingReplicas: Int32 = 0
  /// Replicas that an update has taken out of service, and those it has yet to replace.
  var updating: Int32 = 0
  var outdated: Int32 = 0
  /// Queue of tasks.
  var first: Int32 = -1
  var last: Int32 = -1
  /// Number of the event of a shared pool.
  var shareVersion: UInt32 = 0

  // Functions: `busy` counts instances that work.
  var created: Int32 = 0
  var liveInstances: Int32 = 0

  // Model servers, calls.
  var firstServer: Int32 = 0
  var prefixUntil = -Double.infinity

  /// Replica whose turn it is.
  var turn: Int32 = 0
  /// When a link's wire is free.
  var freeAt = 0.0

  // Breakdowns.
  var brokenShare = 0.0
  var slowdown = 1.0

  init(stream: RandomStream) { self.stream = stream }

  /// Brings the time integrals up to date before something they integrate changes.
  @inline(__always)
  mutating func integrate(to time: Double) {
    let seconds = time - since
    counts.busySeconds += seconds * Double(busy)
    counts.queueSeconds += seconds * Double(waiting)
    counts.replicaSeconds += seconds * Double(replicas + liveInstances)
    since = time
  }

  /// Forgets what the time integrals hold: measuring begins.
  mutating func beginMeasuring(at time: Double) {
    counts.busySeconds = 0
    counts.queueSeconds = 0
    counts.replicaSeconds = 0
    since = time
  }
}
