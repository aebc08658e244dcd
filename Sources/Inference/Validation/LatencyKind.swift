/// What a published latency is of.
public enum LatencyKind: String, Sendable, CaseIterable {
  /// One prompt on an engine that serves nothing else.
  case singlePrompt = "single-prompt TTFT"
  /// First tokens of clients that each wait for their answer, queueing included.
  case firstTokenUnderLoad = "TTFT under load"
  /// Tokens of one client alone.
  case singleStream = "single-stream TPOT"
  /// Tokens of clients that each wait for their answer.
  case perTokenUnderLoad = "closed-loop TPOT"
  /// A prompt batch of the engines of 2023, as a whole.
  case promptBatch = "prompt batch"
  /// A decode step of the engines of 2023, as a whole.
  case decodeStep = "decode step"

  /// The kind of a row; nil for a throughput, or a latency at a load that is not stated.
  public init?(_ row: PublishedRow) {
    guard let metric = row.metric, let requests = row.concurrency else { return nil }
    let isAlone = requests <= 1
    switch metric {
    case .firstToken: self = isAlone ? .singlePrompt : .firstTokenUnderLoad
    case .perToken: self = isAlone ? .singleStream : .perTokenUnderLoad
    case .prefill: self = isAlone ? .singlePrompt : .promptBatch
    case .decodeStep: self = .decodeStep
    case .outputRate, .outputRateEach, .totalRate, .requestRate: return nil
    }
  }
}
