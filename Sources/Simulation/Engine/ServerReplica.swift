import Inference

/// One replica of a model server at work.
struct ServerReplica {
  var server: BatchingServer
  let station: Int
  /// Requests in it, waiting ones included.
  var inside = 0
  /// Number of the event it waits for.
  var version: UInt32 = 0
}
