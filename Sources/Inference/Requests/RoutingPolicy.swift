/// How requests are spread over the replicas of a deployment.
public enum RoutingPolicy: String, Sendable, CaseIterable {
  /// One after the other.
  case roundRobin = "round-robin"
  /// To the replica with the fewest requests in it; among equals the first.
  case leastLoaded = "least-loaded"
  /// To the replica that holds most of the prompt, less what its load makes it wait.
  case prefixAware = "prefix-aware"
  /// All requests of a conversation to the same replica.
  case sessionAffinity = "session-affinity"
}
