public import Documents

/// One published measurement, in the schema of `gpu-throughput-calibration.csv`.
public struct PublishedRow: Sendable {
  /// What was measured.
  public enum Metric: String, Sendable {
    /// Generated tokens a second over all accelerators.
    case outputRate = "output_tok_s"
    /// The same of one accelerator.
    case outputRateEach = "output_tok_s_per_gpu"
    /// Prompt and generated tokens a second.
    case totalRate = "total_tok_s"
    /// Requests a second.
    case requestRate = "requests_s"
    /// Milliseconds to the first token.
    case firstToken = "ttft_ms"
    /// Milliseconds a token after the first.
    case perToken = "tpot_ms"
    /// Milliseconds of one prompt batch.
    case prefill = "prefill_ms"
    /// Milliseconds of one decode step.
    case decodeStep = "decode_step_ms"

    /// Whether it is a rate, not a latency.
    public var isThroughput: Bool {
      switch self {
      case .outputRate, .outputRateEach, .totalRate, .requestRate: true
      case .firstToken, .perToken, .prefill, .decodeStep: false
      }
    }
  }

  /// Line of the file.
  public let line: Int
  /// Id of the publication.
  public let source: String
  /// Engine and version, as stated.
  public let engine: String
  /// Version, as stated.
  public let engineVersion: String
  /// Accelerator.
  public let accelerator: String
  /// Model.
  public let model: String
  /// Accelerators.
  public let count: Int
  /// Degrees of parallelism, nil where not stated.
  public let tensor: Int?
  /// Pipeline stages, nil where not stated.
  public let pipeline: Int?
  /// Expert groups, nil where not stated.
  public let expert: Int?
  /// Format of the weights.
  public let precision: String
  /// Format of the KV cache, empty where not stated.
  public let cachePrecision: String
  /// Mean prompt tokens, nil where not stated.
  public let promptTokens: Double?
  /// Mean output tokens, nil where not stated.
  public let outputTokens: Double?
  /// Requests at a time or batch, nil for the most that is possible.
  public let concurrency: Double?
  /// What was measured; nil for a metric nobody can predict.
  public let metric: Metric?
  /// The measured value.
  public let value: Double

  /// Whether the row is one of the in-flight-batching throughput rows the bars are about.
  public var isJudged: Bool {
    let families = [
      "trtllm-v0.14", "trtllm-v0.20", "trtllm-v1", "dstack-405b-vllm", "nim-docs-1.8",
      "databasemart-a40-vllm", "llmservingsim-vllm",
    ]
    return families.contains(where: source.hasPrefix)
      && (metric == .outputRate || metric == .outputRateEach) && promptTokens != nil
      && outputTokens != nil
  }

  /// Whether a fit may look at the row; runs kept for testing may not steer it.
  public var mayBeFitted: Bool { !source.hasPrefix("llmservingsim") }

  /// The rows of a table; columns that are needed and missing are reported.
  public static func rows(of table: CSVTable, diagnostics: Diagnostics) -> [PublishedRow] {
    let needed = [
      "engine", "gpu", "gpu_count", "model", "weights_precision", "isl", "osl", "metric", "value",
    ]
    guard table.require(needed, diagnostics: diagnostics) else { return [] }
    return table.rows.compactMap { row in
      func text(_ column: String) -> String { row[column] ?? "" }
      func number(_ column: String) -> Double? {
        let field = text(column)
        if field.isEmpty { return nil }
        guard case .success(let value) = NumberText.parse(field), value >= 0 else {
          diagnostics.error(
            "number", "`\(field)` is no number of at least 0", at: row.location(of: column))
          return nil
        }
        return value
      }
      func whole(_ column: String) -> Int? { number(column).flatMap { Int(exactly: $0) } }
      guard let value = number("value"), value > 0 else {
        diagnostics.error(
          "number", "`value` must be a number above 0", at: row.location(of: "value"))
        return nil
      }
      return PublishedRow(
        line: row.line, source: text("source_id"), engine: text("engine"),
        engineVersion: text("engine_version"), accelerator: text("gpu"), model: text("model"),
        count: Swift.max(1, whole("gpu_count") ?? 1), tensor: whole("tp"),
        pipeline: whole("pp"), expert: whole("ep"), precision: text("weights_precision"),
        cachePrecision: text("kv_precision"), promptTokens: number("isl"),
        outputTokens: number("osl"), concurrency: number("concurrency_or_batch"),
        metric: Metric(rawValue: text("metric")), value: value)
    }
  }
}
