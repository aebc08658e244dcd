/// What a station did for measured runs, and for how long it did it.
struct StationCounts: BitwiseCopyable, Sendable, Hashable {
  /// Requests that reached it, tries that were turned away included.
  var requests = 0
  /// Requests that were turned away: no room, over a limit, broken.
  var refusals = 0
  /// Requests that were let in, where there is a door.
  var admitted = 0
  /// Requests that were not let in at once.
  var delayed = 0
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
  /// Time integral of requests in service, of all runs.
  var busySeconds = 0.0
  /// Time integral of requests that wait, of all runs.
  var queueSeconds = 0.0

  static func += (a: inout StationCounts, b: StationCounts) {
    a.requests += b.requests
    a.refusals += b.refusals
    a.admitted += b.admitted
    a.delayed += b.delayed
    a.heldSeconds += b.heldSeconds
    a.waitedSeconds += b.waitedSeconds
    a.coldStarts += b.coldStarts
    a.inputTokens += b.inputTokens
    a.cachedTokens += b.cachedTokens
    a.cacheWriteTokens += b.cacheWriteTokens
    a.outputTokens += b.outputTokens
    a.replicaSeconds += b.replicaSeconds
    a.busySeconds += b.busySeconds
    a.queueSeconds += b.queueSeconds
  }
}
