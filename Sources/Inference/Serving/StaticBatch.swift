/// A batch that starts and ends as one, as the engines of 2023 served.
///
/// All prompts are computed, in chunks of the token budget; then all outputs, in steps of the whole
/// batch. Where the KV cache holds fewer, the batch runs in waves of what it holds.
public struct StaticBatch: Sendable, Equatable {
  /// Seconds of all prompts.
  public let prefill: Double
  /// Seconds of a decode step on average; 0 for one output token.
  public let meanStep: Double
  /// Output tokens a second.
  public let outputTokensPerSecond: Double

  /// A batch of a size; sizes and tokens below 1 count as 1.
  public init(
    _ setup: ServingSetup, size: Double, promptTokens: Double, outputTokens: Double
  ) {
    let model = setup.steps
    let prompt = Swift.min(1e9, Swift.max(1, promptTokens))
    let output = Swift.min(1e9, Swift.max(1, outputTokens))
    let wanted = Swift.min(1e6, Swift.max(1, size))
    let held = Double(setup.memory.tokens) / (prompt + output)
    let batch = held >= 1 ? Swift.min(wanted, held.rounded(.down)) : wanted
    let perChunk = Swift.max(1, (Double(setup.tokenBudget) / prompt).rounded(.down))
    let chunk = Swift.min(batch, perChunk)
    let rows = chunk * prompt
    let load = StepLoad(
      prefillTokens: rows, prefillPairs: rows * (prompt - 1) / 2, promptsFinished: chunk)
    prefill = model.time(of: load).total * (batch / chunk)
    let steps = output - 1
    let context = batch * (prompt + output / 2)
    meanStep =
      steps > 0 ? model.time(of: StepLoad(decodes: batch, decodeContext: context)).total : 0
    outputTokensPerSecond = batch * output / (prefill + steps * meanStep)
  }
}
