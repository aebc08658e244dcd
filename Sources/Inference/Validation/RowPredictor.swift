import Statistics

/// Predicts published rows; everything but the factors is worked out once.
///
/// Assumptions where a row is silent: tensor parallelism over all accelerators, a KV cache in the
/// format its engine takes by default, a maximum-throughput run holds the largest batch that fits.
/// Rates are steady states, so ramp and drain of a run are left out.
public struct RowPredictor: Sendable {
  /// Why a row cannot be predicted.
  public struct Refusal: Error, Sendable, Equatable {
    /// The reason, a clause.
    public let reason: String
  }

  /// The row.
  public let row: PublishedRow
  /// The setup, with the factors of the day.
  private var setup: ServingSetup
  private let metric: PublishedRow.Metric
  private let replicas: Double

  /// A predictor of a row.
  public init(_ row: PublishedRow, known: KnownHardware) throws(Refusal) {
    self.row = row
    guard let metric = row.metric else { throw Refusal(reason: "the metric is not modelled") }
    self.metric = metric
    guard let accelerator = known.accelerators[row.accelerator] else {
      throw Refusal(reason: "no datasheet rates of `\(row.accelerator)` are known")
    }
    guard let model = known.models[row.model] else {
      throw Refusal(reason: "the dimensions of `\(row.model)` are not known or not a transformer's")
    }
    guard let precision = Precision(named: row.precision) else {
      throw Refusal(reason: "the precision `\(row.precision)` is not known")
    }
    guard let engine = EngineGeneration(engine: row.engine, version: row.engineVersion) else {
      throw Refusal(reason: "the engine `\(row.engine)` is not modelled")
    }
    guard row.promptTokens != nil else { throw Refusal(reason: "the input length is not stated") }
    let stages = row.pipeline ?? 1
    let tensor = row.tensor ?? Swift.max(1, row.count / Swift.max(1, stages))
    guard stages >= 1, tensor >= 1, tensor * stages <= row.count * 64 else {
      throw Refusal(reason: "the layout is not possible")
    }
    let parallelism = Parallelism(tensor: tensor, pipeline: stages, expert: row.expert ?? 1)
    replicas = Swift.max(1, Double(row.count) / Double(parallelism.accelerators))
    setup = ServingSetup(
      model: model, accelerator: accelerator, parallelism: parallelism, precision: precision,
      cachePrecision: Precision(named: row.cachePrecision) ?? .bf16, engine: engine)
  }

  /// The setup with given factors.
  public func setup(_ factors: EfficiencyFactors) -> ServingSetup {
    var setup = setup
    setup.factors = factors
    if setup.memoryRule.reservesOutput {
      setup.maxSequences = Int(factors[.largestBatch]) * setup.parallelism.pipeline
    }
    return setup
  }

  /// The value the model gives, in the row's unit.
  public func predict(_ factors: EfficiencyFactors = .calibrated) throws(Refusal) -> Double {
    let setup = setup(factors)
    let prompt = row.promptTokens ?? 0
    switch metric {
    case .outputRate: return try rate(setup, prompt)
    case .outputRateEach: return try rate(setup, prompt) / Double(row.count)
    case .totalRate:
      let output = try outputTokens()
      return try rate(setup, prompt) * (prompt + output) / output
    case .requestRate: return try rate(setup, prompt) / (try outputTokens())
    case .prefill, .decodeStep:
      let batch = StaticBatch(
        setup, size: Swift.max(1, row.concurrency ?? 1), promptTokens: Swift.max(1, prompt),
        outputTokens: row.outputTokens ?? 1)
      return 1e3 * (metric == .prefill ? batch.prefill : batch.meanStep)
    case .firstToken, .perToken: return try latency(setup, prompt)
    }
  }

  private func outputTokens() throws(Refusal) -> Double {
    guard let output = row.outputTokens, output >= 1 else {
      throw Refusal(reason: "the output length is not stated")
    }
    return output
  }

  /// Output tokens a second over all replicas.
  private func rate(_ setup: ServingSetup, _ prompt: Double) throws(Refusal) -> Double {
    let output = try outputTokens()
    let prompt = Swift.max(1, prompt)
    var setup = setup
    if let concurrency = row.concurrency {
      let each = Swift.max(1, concurrency / replicas)
      setup.maxSequences = Int(Swift.min(each.rounded(), 1e6))
      if setup.engine.batching == .continuous, setup.memoryRule == .vllm {
        setup.maxSequences = Swift.min(
          setup.maxSequences, setup.engine.sequencesPerStage * setup.parallelism.pipeline)
      }
    }
    if setup.engine.batching == .fixed {
      let size = Swift.max(1, (row.concurrency ?? 64) / replicas)
      return StaticBatch(setup, size: size, promptTokens: prompt, outputTokens: output)
        .outputTokensPerSecond * replicas
    }
    guard
      let capacity = ServingCapacity(setup, promptTokens: prompt, outputTokens: output)
    else { throw Refusal(reason: "one request does not fit into the KV cache") }
    return capacity.saturated.outputTokensPerSecond * replicas
  }

  /// Milliseconds to the first token, or a token after it.
  private func latency(_ setup: ServingSetup, _ prompt: Double) throws(Refusal) -> Double {
    let tokens = Swift.max(1, Int(prompt.rounded()))
    let concurrency = row.concurrency ?? 1
    guard row.concurrency != nil else {
      throw Refusal(reason: "the load at which the latency was seen is not stated")
    }
    let output = Int((row.outputTokens ?? 1).rounded())
    if setup.engine.batching == .fixed || concurrency <= 1 {
      if setup.engine.batching == .fixed, concurrency > 1, metric == .firstToken {
        return 1e3
          * StaticBatch(
            setup, size: concurrency, promptTokens: Double(tokens), outputTokens: 1
          ).prefill
      }
      let alone = UnloadedLatency(setup, promptTokens: tokens, outputTokens: Swift.max(1, output))
      return 1e3 * (metric == .firstToken ? alone.firstToken : alone.perOutputToken)
    }
    guard output >= 1 else { throw Refusal(reason: "the output length is not stated") }
    guard
      let loop = ClosedLoop(
        setup, concurrency: Int(Swift.min(4096, concurrency.rounded())), promptTokens: tokens,
        outputTokens: output)
    else { throw Refusal(reason: "one request does not fit into the KV cache") }
    return 1e3 * (metric == .firstToken ? loop.meanFirstToken : loop.meanPerToken)
  }
}
