/// What one accelerator of a replica holds, and how many tokens of KV cache are left room for.
public struct MemoryFit: Sendable, Equatable {
  /// Tokens a KV block holds, in vLLM and TensorRT-LLM's common setting.
  public static let blockTokens = 16
  /// The share of the nominal memory that driver and context take: 25,250,627,584 bytes are visible
  /// of a 24 GiB card.
  public static let driverShare = 0.02

  /// Bytes the engine sees of the card.
  public let visible: Double
  /// Bytes of weights.
  public let weights: Double
  /// Bytes of activations at their peak.
  public let activations: Double
  /// Bytes of library workspaces and communication buffers.
  public let buffers: Double
  /// Bytes left for the KV cache; negative when what must be there does not fit.
  public let cacheBudget: Double
  /// Bytes of KV cache a token takes in this accelerator.
  public let cacheBytesPerToken: Double

  /// The division of memory of a setup.
  public init(_ setup: ServingSetup) {
    let model = setup.model
    let ranks = Double(setup.parallelism.accelerators)
    let tensor = setup.parallelism.tensor
    visible = setup.accelerator.memoryBytes * (1 - MemoryFit.driverShare)
    weights = MemoryFit.weightBytes(model, setup.precision) / ranks
    activations = MemoryFit.activationBytes(setup)
    buffers = MemoryFit.bufferBytes(rule: setup.memoryRule, tensor: tensor)
    switch setup.memoryRule {
    case .shareOfCard(let share):
      cacheBudget = visible * share - weights - activations - buffers
    case .shareOfFree(let share):
      let free = visible - weights - activations - buffers
      cacheBudget = free > 0 ? free * share : free
    }
    cacheBytesPerToken =
      model.keyValueElements * setup.cachePrecision.bytes
      / model.keyValueShards(tensor: tensor) / Double(setup.parallelism.pipeline)
  }

  /// Bytes of the whole checkpoint in memory.
  public static func weightBytes(_ model: ModelArchitecture, _ precision: Precision) -> Double {
    let embedding = model.headParameters * (model.tiedEmbeddings ? 1 : 2)
    let rest = Swift.max(0, model.parameters - model.routedParameters - embedding)
    return model.routedParameters * precision.bytes + rest * precision.bytesOutsideExperts
      + embedding * precision.bytesOfEmbedding
  }

  /// vLLM's activation memory, in copies of a step's widest buffers.
  ///
  /// With five copies of 32-bit logits it meets vLLM 0.19's own accounting: 0.9 GiB on an RTX 4090
  /// with a budget of 2,048 tokens, 1.6 of a measured 1.9 GiB with 8,192, both Llama-3.1-8B.
  static let bufferCopies = 1.5

  /// Bytes of activations: copies of a step's widest buffers, and of 32-bit logits.
  ///
  /// vLLM's sampler holds five copies for every sequence at once, TensorRT-LLM's one. An engine that
  /// does not cut prompts reserves for a share of the whole context.
  static func activationBytes(_ setup: ServingSetup) -> Double {
    let model = setup.model
    let tensor = Double(setup.parallelism.tensor)
    let expertWidth = model.experts.map { $0.perToken * $0.intermediate + $0.sharedIntermediate }
    let width = Double(Swift.max(model.intermediate, expertWidth ?? 0))
    let row = (2 * width / tensor + 4 * Double(model.hidden)) * 2
    let stages = Double(setup.parallelism.pipeline)
    var rows = Double(setup.tokenBudget) / stages
    var copies = bufferCopies
    let logits: Double
    switch setup.memoryRule {
    case .shareOfCard:
      logits = 5
      if !setup.engine.chunksPrompts {
        rows = Swift.max(
          rows, setup.factors[.profiledShare] * Double(setup.model.contextLength))
        copies = 1
      }
    case .shareOfFree:
      logits = 1
      copies = setup.factors[.workspaceCopies]
    }
    let sampled = Double(setup.maxSequences) / stages * Double(model.vocabulary) * 4
    return copies * rows * row + sampled * logits
  }

  /// Bytes outside the tensor library's own pool.
  ///
  /// vLLM 0.19 on H100, measured by the llm-d planner: 0.27 GiB alone, 2.10 with collectives.
  /// TensorRT-LLM: half a GiB of context and 0.34 GiB of NCCL buffers, as NVIDIA's configurator has it.
  static func bufferBytes(rule: MemoryRule, tensor: Int) -> Double {
    switch rule {
    case .shareOfCard: (tensor > 1 ? 2.10 : 0.27) * 1_073_741_824
    case .shareOfFree: (tensor > 1 ? 0.84 : 0.5) * 1_073_741_824
    }
  }

  /// Weights and KV cache in GB.
  public var gigabytes: (weights: Double, cache: Double) { (weights / 1e9, cacheBudget / 1e9) }

  /// Tokens of KV cache the replica holds.
  public var tokens: Int { blocks * MemoryFit.blockTokens }

  /// KV blocks of the replica; 0 when the weights leave no room.
  public var blocks: Int {
    let count = cacheBudget / cacheBytesPerToken / Double(MemoryFit.blockTokens)
    return count > 0 && count < 1e12 ? Int(count) : 0
  }

  /// Whether weights fit and leave room for one request of a number of tokens.
  public func fits(contextTokens: Int) -> Bool { shortfall(contextTokens: contextTokens) == 0 }

  /// Bytes an accelerator lacks to hold the weights and one request of a number of tokens; else 0.
  public func shortfall(contextTokens: Int) -> Double {
    let (whole, rest) = Swift.max(0, contextTokens).quotientAndRemainder(
      dividingBy: MemoryFit.blockTokens)
    let blocks = Double(whole + (rest > 0 ? 1 : 0))
    let needed = blocks * Double(MemoryFit.blockTokens) * cacheBytesPerToken
    return Swift.max(0, needed - cacheBudget)
  }
}
