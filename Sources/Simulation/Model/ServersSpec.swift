public import Inference

/// Replicas of a model server with continuous batching; a request goes to the replica with the fewest in it.
///
/// Simplification: replicas share nothing, not even a cached prefix; none fails during a window.
public struct ServersSpec: Sendable, Hashable {
  /// Model, accelerators and engine of one replica.
  public var setup: ServingSetup
  /// Replicas.
  public var replicas: Int
  /// Requests in a replica from which on an `overflow` sends the next one elsewhere.
  public var overflowBatch: Int

  /// Creates a station of replicas.
  public init(setup: ServingSetup, replicas: Int, overflowBatch: Int? = nil) {
    self.setup = setup
    self.replicas = replicas
    self.overflowBatch = overflowBatch ?? setup.maxSequences
  }

  /// Hashes what tells two stations of one model apart; equality looks at everything.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(replicas)
    hasher.combine(setup.parallelism.tensor)
  }
}
