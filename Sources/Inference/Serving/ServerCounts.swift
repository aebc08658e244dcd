/// What a server has done so far, over finished steps.
public struct ServerCounts: Sendable, Equatable {
  /// Requests taken into the queue.
  public internal(set) var enqueued = 0
  /// Requests refused because they can never fit into the KV cache.
  public internal(set) var refused = 0
  /// Requests finished.
  public internal(set) var completed = 0
  /// Times a running request lost its KV blocks and went back to the queue.
  public internal(set) var preemptions = 0
  /// Tokens whose keys and values had been computed and were thrown away by preemptions.
  public internal(set) var discardedTokens = 0
  /// Prompt tokens worked on, those computed again after a preemption included.
  public internal(set) var prefillTokens = 0
  /// Output tokens yielded.
  public internal(set) var outputTokens = 0
  /// Steps of the engine.
  public internal(set) var steps = 0
  /// Seconds in which a step was under way.
  public internal(set) var busySeconds = 0.0
  /// The most KV blocks in use at a time.
  public internal(set) var peakBlocks = 0
  /// The most requests that ran at a time.
  public internal(set) var peakSequences = 0
}
