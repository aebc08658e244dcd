/// One replica of a model on accelerators, as an engine is told to serve it.
public struct ServingSetup: Sendable, Equatable {
  /// The model.
  public var model: ModelArchitecture
  /// The accelerator.
  public var accelerator: Accelerator
  /// How the replica is spread over accelerators.
  public var parallelism: Parallelism
  /// The format of the weights.
  public var precision: Precision
  /// The format of the KV cache.
  public var cachePrecision: Precision
  /// How the engine divides memory.
  public var memoryRule: MemoryRule
  /// Tokens a step may hold (`max_num_batched_tokens`).
  public var tokenBudget: Int
  /// Requests that may run at a time (`max_num_seqs`).
  public var maxSequences: Int
  /// What the hardware reaches of its peaks.
  public var factors: EfficiencyFactors
  /// The engine that serves.
  public var engine: EngineGeneration
  /// Speculative decoding; nil without.
  public var speculation: Speculation?

  /// A setup; the defaults are vLLM's of 2025.
  public init(
    model: ModelArchitecture, accelerator: Accelerator, parallelism: Parallelism = Parallelism(),
    precision: Precision = .bf16, cachePrecision: Precision = .bf16,
    memoryRule: MemoryRule = .vllm, tokenBudget: Int = 8192, maxSequences: Int = 256,
    factors: EfficiencyFactors = .calibrated, engine: EngineGeneration = .vllm,
    speculation: Speculation? = nil
  ) {
    self.model = model
    self.accelerator = accelerator
    self.parallelism = parallelism
    self.precision = precision
    self.cachePrecision = cachePrecision
    self.memoryRule = memoryRule
    self.tokenBudget = tokenBudget
    self.maxSequences = maxSequences
    self.factors = factors
    self.engine = engine
    self.speculation = speculation
  }

  /// A setup with an engine's own memory rule and limits.
  public init(
    model: ModelArchitecture, accelerator: Accelerator, parallelism: Parallelism,
    precision: Precision, cachePrecision: Precision, engine: EngineGeneration,
    factors: EfficiencyFactors = .calibrated
  ) {
    let stages = parallelism.pipeline
    let perStage =
      engine.memoryRule.reservesOutput
      ? Int(factors[.largestBatch]) : engine.sequencesPerStage
    self.init(
      model: model, accelerator: accelerator, parallelism: parallelism, precision: precision,
      cachePrecision: cachePrecision, memoryRule: engine.memoryRule,
      tokenBudget: 8192 * stages, maxSequences: perStage * stages, factors: factors,
      engine: engine)
  }

  /// What fits into memory.
  public var memory: MemoryFit { MemoryFit(self) }

  /// How long steps take.
  public var steps: StepModel { StepModel(self) }

  /// The scheduler's limits, KV blocks from the memory that is left.
  public var limits: BatchLimits {
    BatchLimits(
      tokenBudget: tokenBudget, maxSequences: maxSequences, blocks: memory.blocks,
      blockTokens: MemoryFit.blockTokens, reservesOutput: memoryRule.reservesOutput,
      keepsPrefixes: engine.cachesPrefixes)
  }
}
