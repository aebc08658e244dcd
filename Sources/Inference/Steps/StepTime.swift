/// How long a step takes, by what it spends the time on, in seconds.
public struct StepTime: Sendable, Equatable {
  /// What a step spends most of its time on.
  public enum Bottleneck: String, Sendable {
    /// Arithmetic of matrix products and prefill attention.
    case compute
    /// Streaming weights from memory.
    case weights
    /// Reading the KV cache.
    case cache
    /// Collectives between accelerators.
    case interconnect
    /// Launches, scheduling and sampling.
    case overhead
  }

  /// Arithmetic of matrix products, as if weights were free.
  public let matrixCompute: Double
  /// Streaming of weights, as if arithmetic were free.
  public let weights: Double
  /// Matrix products, with both overlapping.
  public let matrix: Double
  /// Attention of decodes.
  public let decodeAttention: Double
  /// Attention of prompt chunks.
  public let prefillAttention: Double
  /// Collectives.
  public let collectives: Double
  /// Launches, scheduling and sampling.
  public let overhead: Double
  /// What no software on this hardware can beat: peaks alone, without overheads.
  public let floor: Double

  /// The time of the step, never below the floor.
  public var total: Double {
    Swift.max(
      floor, matrix + decodeAttention + prefillAttention + collectives + overhead)
  }

  /// What takes the most time.
  public var bottleneck: Bottleneck {
    let matrixIsCompute = matrixCompute >= weights
    let parts: [(Bottleneck, Double)] = [
      (.compute, prefillAttention + (matrixIsCompute ? matrix : 0)),
      (.weights, matrixIsCompute ? 0 : matrix), (.cache, decodeAttention),
      (.interconnect, collectives), (.overhead, overhead),
    ]
    var best = parts[0]
    for part in parts where part.1 > best.1 { best = part }
    return best.0
  }
}
