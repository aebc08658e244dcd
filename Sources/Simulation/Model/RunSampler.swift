public import Statistics
public import Workloads

/// What a run does, whatever alternative it meets: steps, tokens, tool calls.
///
/// Draws are keyed by run, step and call (`KeyedStream`), so every alternative sees the same runs.
public struct RunSampler: Sendable, Hashable {
  /// A tool the agent calls.
  public struct Tool: Sendable, Hashable {
    /// Mean calls in each step but the last.
    public var callsPerStep: Double
    /// Seconds a call takes in the tool itself.
    public var duration: Sampler

    /// Creates a tool.
    public init(callsPerStep: Double, duration: Sampler) {
      self.callsPerStep = callsPerStep
      self.duration = duration
    }
  }

  /// Number of model calls.
  public var steps: StepDistribution
  /// Prompt tokens of a step before growth.
  public var inputTokens: Sampler
  /// Tokens each step adds to the prompts after it, beside its own output.
  public var growthPerStep: Double
  /// Generated tokens of a step.
  public var outputTokens: Sampler
  /// Quantiles of the prompt tokens, where they are given; `inputTokens` is their mean then.
  public var inputQuantiles: QuantileTable?
  /// Quantiles of the generated tokens, where they are given; `outputTokens` is their mean then.
  public var outputQuantiles: QuantileTable?
  /// Prefix of the prompt that all runs share.
  public var sharedPrefixTokens: Int
  /// Tools.
  public var tools: [Tool]
  /// Whether the caller sees tokens as they come; otherwise the first response is the whole answer.
  public var streams: Bool

  /// Creates a sampler.
  public init(
    steps: StepDistribution = StepDistribution(mean: 1, max: 1),
    inputTokens: Sampler = .constant(1),
    growthPerStep: Double = 0, outputTokens: Sampler = .constant(1), sharedPrefixTokens: Int = 0,
    tools: [Tool] = [], streams: Bool = false
  ) {
    self.steps = steps
    self.inputTokens = inputTokens
    self.growthPerStep = growthPerStep
    self.outputTokens = outputTokens
    self.sharedPrefixTokens = sharedPrefixTokens
    self.tools = tools
    self.streams = streams
  }

  /// Mean prompt tokens of a run, growth and earlier outputs included.
  public var meanInputTokensPerRun: Double {
    steps.mean * inputTokens.mean + steps.meanPairs * (growthPerStep + outputTokens.mean)
  }

  /// Mean generated tokens of a run.
  public var meanOutputTokensPerRun: Double { steps.mean * outputTokens.mean }
}

extension Double {
  /// A count of tokens: at least 1, rounded, within what 32 bits hold.
  @inline(__always)
  var tokens: Int32 { Int32(Swift.min(Swift.max(self.rounded(), 1), 2e9)) }
}
