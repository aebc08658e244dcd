import Statistics

/// What happens at a moment; 16 bytes, so that the event heap stays in cache.
struct Event {
  enum Kind: UInt8 {
    /// A run arrives.
    case arrival
    /// A task goes on with its next operation.
    case resume
    /// A holder's time is up.
    case holdTimeout
    /// The caller's time is up.
    case guardTimeout
    /// A waiting request has lost patience.
    case queueTimeout
    /// A model server may have something to tell.
    case server
    /// An idle function instance may have expired.
    case expiry
    /// An autoscaler looks.
    case autoscale
    /// A new replica takes requests.
    case replicaReady
  }

  var kind: Kind
  /// Task, station or run.
  var index: Int32
  /// Replica, instance or hold.
  var detail: Int32 = 0
  /// Number that must still be current, so that stale events are dropped.
  var version: UInt32 = 0
}

/// A run in progress.
struct RunState {
  var arrival = 0.0
  /// Number under which its draws are keyed; the same in every alternative.
  var number = 0
  var steps = 0
  var step = 0
  /// Prompt tokens that earlier steps left behind.
  var carried: Int32 = 0
  var promptTokens: Int32 = 0
  var outputTokens: Int32 = 0
  /// Time of the first visible token; NaN before.
  var firstResponse = Double.nan
  var isMeasured = false
  var isLost = false
  var isLive = false
  /// Tasks of the run that exist.
  var tasks: Int32 = 0
  var version: UInt32 = 0
  var guardStation: Int32 = -1
  var isGuarded = false
}

/// A thread of a run: its main line or a branch.
struct TaskState {
  var run: Int32 = -1
  var pc: Int32 = 0
  var parent: Int32 = -1
  /// Branches it waits for at a `join`.
  var children: Int32 = 0
  var isJoining = false
  var isVisiting = false
  var attempt: Int32 = 0
  /// Passes left of the loop it is in.
  var passes: Int32 = 0
  /// Number of the tool call, for keyed draws.
  var call: Int32 = 0
  /// Choices made so far, so that a way passed again is chosen anew.
  var choices: Int32 = 0
  /// Innermost hold, an index into `holds`; -1 for none.
  var hold: Int32 = -1
  /// When it asked the station it waits for.
  var asked = 0.0
  /// When it was let in.
  var began = 0.0
  /// Function instance or slot that a visit occupies.
  var seat: Int32 = -1
  var version: UInt32 = 0
}

/// Something a task keeps until it releases it.
struct HoldState {
  var station: Int32 = 0
  var seat: Int32 = 0
  var began = 0.0
  var outer: Int32 = -1
  var task: Int32 = -1
  var version: UInt32 = 0
}

/// A request in a pool's queue.
struct Waiting {
  var task: Int32
  var version: UInt32
}

/// A bucket that refills at a steady rate and holds one burst.
struct TokenBucket {
  var rate: Double
  var burst: Double
  var level: Double
  var updated = 0.0

  init(rate: Double, burst: Double) {
    self.rate = rate
    self.burst = burst
    level = burst
  }

  /// Takes an amount if it is there; an amount above the burst is taken when the bucket is full.
  mutating func take(_ amount: Double, at time: Double) -> Bool {
    if rate.isInfinite { return true }
    level = min(burst, level + (time - updated) * rate)
    updated = time
    guard level >= min(amount, burst) else { return false }
    level -= amount
    return true
  }
}

/// What a station did for measured runs.
struct StationCounts: Sendable, Hashable {
  /// Requests that reached it, tries that were refused included.
  var requests = 0
  /// Requests that were let in, where there is a door.
  var admitted = 0
  /// Seconds during which requests held it, starts included: what is billed.
  var heldSeconds = 0.0
  /// Seconds that requests waited before they were let in.
  var waitedSeconds = 0.0
  /// Requests that had to start an instance.
  var coldStarts = 0
  /// Prompt tokens neither read from nor written to a cache.
  var inputTokens = 0.0
  /// Prompt tokens read from a cache.
  var cachedTokens = 0.0
  /// Prompt tokens written to a cache.
  var cacheWriteTokens = 0.0
  /// Generated tokens.
  var outputTokens = 0.0
  /// Time integral of replicas or instances over the measured window.
  var replicaSeconds = 0.0

  static func += (a: inout StationCounts, b: StationCounts) {
    a.requests += b.requests
    a.admitted += b.admitted
    a.heldSeconds += b.heldSeconds
    a.waitedSeconds += b.waitedSeconds
    a.coldStarts += b.coldStarts
    a.inputTokens += b.inputTokens
    a.cachedTokens += b.cachedTokens
    a.cacheWriteTokens += b.cacheWriteTokens
    a.outputTokens += b.outputTokens
    a.replicaSeconds += b.replicaSeconds
  }
}

/// Causes for which a run is lost.
enum LossCause: UInt8, Sendable, Hashable, CaseIterable {
  case holdTimeout
  case guardTimeout
  case queueTimeout
  case throttled
  case refused
}
