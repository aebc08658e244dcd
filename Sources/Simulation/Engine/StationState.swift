import DequeModule
import Inference
import Statistics

/// A station at work: flat state for every kind, of which each kind uses its part.
struct StationState {
  enum Kind: UInt8 { case pool, function, endpoint, servers, delay }

  var kind: Kind
  var stream: RandomStream
  var counts = StationCounts()
  var bucket: TokenBucket
  var tokenBucket: TokenBucket
  var waits: [Double] = []

  // Pools.
  var replicas = 0
  var startingReplicas = 0
  var concurrency = 1
  var busy = 0
  var queue: Deque<Waiting> = []
  var recommendations: Deque<(time: Double, replicas: Int)> = []
  var replicaSince = 0.0

  // Functions.
  var instances: [Instance] = []
  var freeInstances: [Int32] = []
  /// Instances with room, by rising number: the newest last.
  var open: [Int32] = []
  var created = 0
  var liveInstances = 0

  // Model servers.
  var servers: [BatchingServer] = []
  var serverVersions: [UInt32] = []
  var inServer: [Int] = []
  var prefixUntil = -Double.infinity

  /// A function instance.
  struct Instance {
    var number = 0
    var inFlight = 0
    var idleSince = 0.0
    var readyAt = 0.0
    var isLive = false
    var isProvisioned = false
    var hasCheck = false
  }

  var slots: Int { replicas * concurrency }

  /// Notes a change of the number of replicas at a time, for the time integral from `start` on.
  mutating func countReplicas(until time: Double, from start: Double) {
    let begin = max(replicaSince, start)
    if time > begin {
      let count = kind == .function ? liveInstances : replicas
      counts.replicaSeconds += Double(count) * (time - begin)
    }
    replicaSince = time
  }
}
