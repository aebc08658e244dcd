/// A serving engine of a year: what changed between 2023 and 2025 and decides speed.
///
/// Generations differ in how requests are batched, how collectives are done, what a step costs the
/// processor and how memory is divided. Simplification: a version is placed by its family and
/// first digits, and engines without published rows take the figures of the nearest family.
public struct EngineGeneration: Sendable, Equatable {
  /// How requests share steps.
  public enum Batching: String, Sendable {
    /// A batch starts and ends as one; the next waits (2023).
    case fixed
    /// Requests join and leave at every step.
    case continuous
  }

  /// How an all-reduce within a server is done.
  public enum Collectives: String, Sendable {
    /// Rings of NCCL: latency grows by a hop with every further accelerator.
    case ring
    /// One-shot and two-shot kernels over peer memory.
    case peerMemory
  }

  /// How the steps of a batch are launched.
  public enum Launching: String, Sendable {
    /// Compiled schedulers and captured graphs.
    case compiled
    /// Python schedulers with captured graphs, before asynchronous scheduling.
    case python
    /// Kernel after kernel from Python, no graphs.
    case eager
  }

  /// The family's name as a person writes it.
  public let name: String
  /// How requests share steps.
  public let batching: Batching
  /// How collectives are done.
  public let collectives: Collectives
  /// How steps are launched.
  public let launching: Launching
  /// How memory is divided.
  public let memoryRule: MemoryRule
  /// Whether prompts are cut into chunks; an engine that cannot reserves room for whole contexts.
  public let chunksPrompts: Bool
  /// Requests that may run at a time, a pipeline stage; with TensorRT-LLM's memory rule the factor
  /// `largestBatch` counts instead.
  public let sequencesPerStage: Int

  /// Whether computed blocks are kept for requests that begin alike or return.
  public var cachesPrefixes: Bool {
    batching == .continuous && launching == .compiled && chunksPrompts
  }

  /// Whether it is of 2025 or later: collectives over peer memory and compiled launches.
  public var isCurrent: Bool {
    batching == .continuous && launching == .compiled && collectives == .peerMemory
  }

  /// A generation of given traits.
  public init(
    name: String, batching: Batching = .continuous, collectives: Collectives = .peerMemory,
    launching: Launching = .compiled, memoryRule: MemoryRule = .vllm, chunksPrompts: Bool = true,
    sequencesPerStage: Int = 256
  ) {
    self.name = name
    self.batching = batching
    self.collectives = collectives
    self.launching = launching
    self.memoryRule = memoryRule
    self.chunksPrompts = chunksPrompts
    self.sequencesPerStage = Swift.max(1, sequencesPerStage)
  }

  /// vLLM since its V1 engine (2025): chunked prefill, captured graphs, asynchronous scheduling.
  public static let vllm = EngineGeneration(name: "vllm")
  /// vLLM 0.3 to 0.7 (2024): whole prompts, schedulers in Python.
  public static let vllm2024 = EngineGeneration(
    name: "vllm-2024", launching: .python, chunksPrompts: false)
  /// vLLM before 0.3 and its forks (2023): no graphs, whole prompts.
  public static let vllm2023 = EngineGeneration(
    name: "vllm-2023", collectives: .ring, launching: .eager, chunksPrompts: false)
  /// SGLang of 2025.
  public static let sglang = EngineGeneration(name: "sglang", sequencesPerStage: 1024)
  /// TensorRT-LLM since 0.17 (2025).
  public static let tensorRT = EngineGeneration(
    name: "tensorrt-llm", memoryRule: .tensorRT)
  /// TensorRT-LLM 0.10 to 0.16 (2024): in-flight batching, rings of NCCL.
  public static let tensorRT2024 = EngineGeneration(
    name: "tensorrt-llm-2024", collectives: .ring, memoryRule: .tensorRT)
  /// TensorRT-LLM before 0.10 and kindred engines (2023): static batches.
  public static let tensorRT2023 = EngineGeneration(
    name: "tensorrt-llm-2023", batching: .fixed, collectives: .ring, memoryRule: .tensorRT)

  /// All generations a person can name.
  public static let all = [
    vllm, vllm2024, vllm2023, sglang, tensorRT, tensorRT2024, tensorRT2023,
  ]

  /// The generation of a name alone, such as `vllm` or `tensorrt-llm-2024`; nil for an unknown one.
  public init?(named text: String) {
    let word = text.lowercased()
    let alias = ["trtllm": "tensorrt-llm", "tensorrt": "tensorrt-llm", "nim": "tensorrt-llm"]
    let wanted = alias[word] ?? word
    guard let found = EngineGeneration.all.first(where: { $0.name == wanted }) else { return nil }
    self = found
  }

  /// The generation of an engine and a version as publications state them.
  ///
  /// Nil for engines that are none of the families (llama.cpp, PyTorch).
  public init?(engine: String, version: String) {
    let name = engine.lowercased()
    let digits = EngineGeneration.numbers(version)
    let release = digits.first.map { $0 * 1000 + (digits.count > 1 ? digits[1] : 0) }
    if name.contains("nim") {
      self = .tensorRT
    } else if name.contains("tensorrt") {
      // Submissions state TensorRT's own version, 9 or 10, not the engine's.
      switch release ?? 1_000 {
      case ..<10: self = .tensorRT2023
      case ..<17: self = .tensorRT2024
      case 9_000..<10_008: self = .tensorRT2024
      default: self = .tensorRT
      }
    } else if name.contains("vllm") {
      switch release ?? 1_000 {
      case ..<3: self = .vllm2023
      case ..<8: self = .vllm2024
      default: self = .vllm
      }
    } else if name.contains("sglang") {
      self = .sglang
    } else if name.contains("lmdeploy") {
      self = EngineGeneration(
        name: "lmdeploy-2023", collectives: .ring, memoryRule: .vllm, sequencesPerStage: 256)
    } else if name.contains("mlc") {
      self = EngineGeneration(name: "mlc", collectives: .ring)
    } else {
      return nil
    }
  }

  /// The runs of digits in a text, at most the first three.
  private static func numbers(_ text: String) -> [Int] {
    text.split { !("0"..."9").contains($0) }.prefix(3).compactMap { Int($0.prefix(6)) }
  }
}
