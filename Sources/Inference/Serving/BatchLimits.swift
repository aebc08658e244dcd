/// The limits of a continuous-batching scheduler.
public struct BatchLimits: Sendable, Equatable {
  /// Tokens a step may hold, decodes and prompt chunks together.
  public let tokenBudget: Int
  /// Requests that may run at a time.
  public let maxSequences: Int
  /// KV blocks of the replica.
  public let blocks: Int
  /// Tokens a KV block holds.
  public let blockTokens: Int

  /// Whether a request takes blocks for its whole output when it starts, so that nobody is preempted.
  ///
  /// TensorRT-LLM does by default; vLLM takes blocks as contexts grow and preempts when they run out.
  public let reservesOutput: Bool

  /// Whether blocks of a preempted request stay usable until others take them (vLLM's prefix cache).
  public let keepsPrefixes: Bool

  /// Limits; numbers below 1 count as 1, except blocks, which may be 0.
  public init(
    tokenBudget: Int, maxSequences: Int, blocks: Int, blockTokens: Int = 16,
    reservesOutput: Bool = false, keepsPrefixes: Bool = false
  ) {
    self.tokenBudget = Swift.max(1, tokenBudget)
    self.maxSequences = Swift.max(1, maxSequences)
    self.blocks = Swift.min(1 << 40, Swift.max(0, blocks))
    self.blockTokens = Swift.min(1 << 16, Swift.max(1, blockTokens))
    self.reservesOutput = reservesOutput
    self.keepsPrefixes = keepsPrefixes
  }

  /// Blocks a number of tokens takes.
  @inlinable public func blocks(for tokens: Int) -> Int {
    tokens / blockTokens + (tokens % blockTokens == 0 ? 0 : 1)
  }
}
