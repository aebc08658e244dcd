/// What a replica holds in the long run, for requests of a mean prompt and output.
///
/// A mean-field view: the batch is constant, and every step works on as many prompt tokens as finish
/// requests bring in. It has no queue: latency under load needs `BatchingServer`.
public struct ServingCapacity: Sendable, Equatable {
  /// One steady state.
  public struct State: Sendable, Equatable {
    /// Requests that decode at a time.
    public let batch: Double
    /// Seconds a step, which is the time per output token unless tokens are speculated.
    public let step: StepTime
    /// Output tokens a second.
    public let outputTokensPerSecond: Double
    /// Requests a second.
    public let requestsPerSecond: Double
  }

  /// What bounds the batch of a saturated replica.
  public enum Bound: String, Sendable {
    /// The KV cache.
    case cache
    /// The limit on sequences.
    case sequences
    /// The token budget of a step.
    case tokenBudget
  }

  /// Mean prompt tokens.
  public let promptTokens: Double
  /// Mean output tokens.
  public let outputTokens: Double
  /// The largest batch.
  public let largestBatch: Double
  /// What bounds it.
  public let bound: Bound
  private let model: StepModel

  /// The capacity of a setup; nil when a request of the means does not fit, or a mean is below 1.
  ///
  /// Prompts found in the prefix cache are not part of `promptTokens` but of `cachedTokens`.
  public init?(
    _ setup: ServingSetup, promptTokens: Double, outputTokens: Double, cachedTokens: Double = 0
  ) {
    guard promptTokens >= 1, outputTokens >= 1, promptTokens < 1e9, outputTokens < 1e9,
      cachedTokens >= 0, cachedTokens < 1e9
    else { return nil }
    let tokens = Double(setup.memory.tokens)
    guard tokens >= promptTokens + outputTokens + cachedTokens else { return nil }
    // Growing requests hold half of their output on average, and a little more since those that
    // are preempted are computed twice.
    let held = setup.memoryRule.reservesOutput ? 1 : 0.6
    let inCache = Swift.max(1, tokens / (promptTokens + held * outputTokens + cachedTokens))
    let yield = setup.speculation?.tokensPerStep ?? 1
    let perDecode =
      Double(setup.speculation.map { $0.proposed + 1 } ?? 1) + yield * promptTokens / outputTokens
    let inBudget = Swift.max(1, Double(setup.tokenBudget) / perDecode)
    let sequences = Double(Swift.max(1, setup.maxSequences))
    largestBatch = Swift.min(inCache, inBudget, sequences)
    bound =
      largestBatch == inCache ? .cache : (largestBatch == sequences ? .sequences : .tokenBudget)
    self.promptTokens = promptTokens
    self.outputTokens = outputTokens
    self.cachedTokens = cachedTokens
    model = setup.steps
    tokensPerStep = yield
  }

  /// Output tokens a request gets from a step, 1 without speculation.
  let tokensPerStep: Double

  /// Mean prompt tokens found in the prefix cache.
  public let cachedTokens: Double

  /// The steady state with a batch, not below 1 nor above the largest.
  public func state(batch: Double) -> State {
    let batch = Swift.min(largestBatch, Swift.max(1, batch))
    let prompts = batch * tokensPerStep / outputTokens
    let tokens = prompts * promptTokens
    let step = model.time(
      of: StepLoad(
        decodes: batch,
        decodeContext: batch * (cachedTokens + promptTokens + outputTokens / 2),
        prefillTokens: tokens,
        prefillPairs: tokens * (cachedTokens + (promptTokens - 1) / 2),
        prefillContext: prompts * cachedTokens, promptsFinished: prompts))
    let rate = batch * tokensPerStep / step.total
    return State(
      batch: batch, step: step, outputTokensPerSecond: rate,
      requestsPerSecond: rate / outputTokens)
  }

  /// The state in which requests always wait: the most the replica yields.
  public var saturated: State { state(batch: largestBatch) }

  /// The state at a rate of arrivals; nil when the replica cannot hold it.
  ///
  /// Below one request at a time the state of a batch of one is given.
  public func state(requestsPerSecond rate: Double) -> State? {
    guard rate >= 0, rate < saturated.requestsPerSecond else { return nil }
    var low = 1.0
    var high = largestBatch
    guard state(batch: low).requestsPerSecond < rate else { return state(batch: low) }
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if state(batch: middle).requestsPerSecond < rate { low = middle } else { high = middle }
    }
    return state(batch: high)
  }
}
