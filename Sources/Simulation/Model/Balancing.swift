/// How the requests of a pool find a replica.
public enum Balancing: BitwiseCopyable, Sendable, Hashable {
  /// One queue before all replicas, as if the balancer always knew a free slot.
  case shared
  /// In turn, whatever the replicas are doing; each has its own queue.
  case roundRobin
  /// To the replica with the fewest requests in it, waiting ones included.
  case leastLoaded
  /// Always to the replica of the caller's session: users of a closed population have one each, runs
  /// from outside are spread over a number of sessions.
  case sessionAffinity(sessions: Int)
}
