public import Documents

/// What one run does.
public struct RunShape: Sendable {
  /// Mean number of model calls.
  public var stepsMean: Input
  /// Largest number of model calls.
  public var stepsMax: Int
  /// Prompt tokens of a step, before growth.
  public var inputTokens: Spread
  /// Tokens each step adds to the next one's prompt, beside that step's own output.
  public var growthPerStep: Input
  /// Generated tokens of a step.
  public var outputTokens: Spread
  /// Prefix of the prompt that all runs share and a provider can cache.
  public var sharedPrefixTokens: Input
  /// Tools.
  public var tools: [Tool]
  /// Vector search, when the run does any.
  public var retrieval: Retrieval?
  /// Bytes of the request.
  public var requestBytes: Input
  /// Bytes of the response.
  public var responseBytes: Input

  /// Joins the parts.
  public init(
    stepsMean: Input,
    stepsMax: Int,
    inputTokens: Spread,
    growthPerStep: Input,
    outputTokens: Spread,
    sharedPrefixTokens: Input,
    tools: [Tool],
    retrieval: Retrieval? = nil,
    requestBytes: Input,
    responseBytes: Input
  ) {
    self.stepsMean = stepsMean
    self.stepsMax = stepsMax
    self.inputTokens = inputTokens
    self.growthPerStep = growthPerStep
    self.outputTokens = outputTokens
    self.sharedPrefixTokens = sharedPrefixTokens
    self.tools = tools
    self.retrieval = retrieval
    self.requestBytes = requestBytes
    self.responseBytes = responseBytes
  }
}
