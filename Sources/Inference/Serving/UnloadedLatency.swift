/// What one request sees on a replica that serves nothing else.
public struct UnloadedLatency: Sendable, Equatable {
  /// Seconds to the first token.
  public let firstToken: Double
  /// Seconds an output token after the first; 0 when there is only one.
  public let perOutputToken: Double
  /// Seconds to the last token.
  public let endToEnd: Double

  /// The latency of a prompt and an output; counts below 1 count as 1.
  ///
  /// Long prompts are cut by the token budget, as under load.
  public init(_ setup: ServingSetup, promptTokens: Int, outputTokens: Int) {
    let model = setup.steps
    let prompt = Swift.min(1 << 30, Swift.max(1, promptTokens))
    let output = Swift.min(1 << 30, Swift.max(1, outputTokens))
    let budget = Swift.max(1, setup.tokenBudget)
    var done = 0
    var time = 0.0
    while done < prompt {
      let chunk = Swift.min(budget, prompt - done)
      var load = StepLoad()
      load.addChunk(tokens: chunk, context: done, last: done + chunk == prompt)
      time += model.time(of: load).total
      done += chunk
    }
    firstToken = time
    let run = DecodeRun(model, batch: 1, context: Double(prompt + 1))
    let decode = output > 1 ? run.duration(output - 1) : 0
    perOutputToken = output > 1 ? decode / Double(output - 1) : 0
    endToEnd = time + decode
  }
}
