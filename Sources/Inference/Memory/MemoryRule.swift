/// How an engine divides a card's memory.
public enum MemoryRule: Sendable, Equatable {
  /// vLLM and SGLang: a share of the card, from which weights and buffers are taken.
  case shareOfCard(Double)
  /// TensorRT-LLM: a share of what is free once weights and buffers are in place.
  case shareOfFree(Double)

  /// Whether requests reserve blocks for their whole output, as the engine of the rule does.
  public var reservesOutput: Bool {
    switch self {
    case .shareOfCard: false
    case .shareOfFree: true
    }
  }

  /// vLLM's `gpu_memory_utilization`, 0.90 up to version 0.19.
  public static let vllm = MemoryRule.shareOfCard(0.9)
  /// TensorRT-LLM's `kv_cache_free_gpu_mem_fraction`.
  public static let tensorRT = MemoryRule.shareOfFree(0.9)
}
