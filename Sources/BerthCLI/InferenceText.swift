import Documents
import Inference
import Reports

/// An estimate as text and as JSON.
struct InferenceText {
  let estimate: InferenceEstimate
  let fleet: Fleet

  init(_ estimate: InferenceEstimate, fleet: Fleet) {
    self.estimate = estimate
    self.fleet = fleet
  }

  /// The fields of the JSON object.
  var fields: [(String, JSONValue)] {
    let rates = estimate.rates
    let memory = estimate.memory
    return [
      ("model", .string(fleet.setup.model.name)),
      ("gpu", .string(fleet.setup.accelerator.name)), ("gpus", .integer(estimate.accelerators)),
      ("tp", .integer(fleet.setup.parallelism.tensor)),
      ("pp", .integer(fleet.setup.parallelism.pipeline)),
      ("ep", .integer(fleet.setup.parallelism.expert)), ("replicas", .integer(fleet.replicas)),
      ("precision", .string(fleet.setup.precision.rawValue)),
      ("kv_precision", .string(fleet.setup.cachePrecision.rawValue)),
      ("engine", .string(fleet.setup.engine.name)),
      ("output_tokens_per_second", Self.number(rates.output)),
      ("total_tokens_per_second", Self.number(rates.total)),
      ("output_tokens_per_second_per_gpu", Self.number(rates.outputEach)),
      ("requests_per_second", Self.number(estimate.requestsPerSecond)),
      ("capacity_requests_per_second", Self.number(estimate.capacityPerSecond)),
      ("ttft_ms", Self.latency(estimate.firstToken)),
      ("tpot_ms", Self.latency(estimate.perToken)),
      ("e2e_ms", Self.latency(estimate.endToEnd)),
      (
        "band",
        .object([
          ("class", .string(estimate.band.kind.name)),
          ("median_abs_ln", .number(estimate.band.median)),
          ("p90_abs_ln", .number(estimate.band.p90)),
          ("output_tokens_per_second_low", Self.number(rates.low)),
          ("output_tokens_per_second_high", Self.number(rates.high)),
          ("source", .string(estimate.band.source)),
        ])
      ),
      ("bottleneck", .string(estimate.bottleneck.rawValue)),
      ("batch_bound_by", .string(estimate.bound.rawValue)),
      (
        "memory",
        .object([
          ("visible_bytes", .number(memory.visible.rounded())),
          ("weights_bytes", .number(memory.weights.rounded())),
          ("activations_bytes", .number(memory.activations.rounded())),
          ("buffers_bytes", .number(memory.buffers.rounded())),
          ("kv_cache_bytes", .number(memory.cacheBudget.rounded())),
          ("kv_blocks", .integer(memory.blocks)), ("kv_tokens", .integer(memory.tokens)),
        ])
      ),
    ]
  }

  var json: String { String(JSONValue.object(fields).text.dropLast()) }

  var text: String {
    let rates = estimate.rates
    func three(_ value: Double) -> String { NumberFormat.significant(value, digits: 3) }
    func row(_ name: String, _ latency: LatencySummary) -> String {
      let milliseconds = latency.milliseconds
      return Self.row(name, [milliseconds.p50, milliseconds.p95, milliseconds.p99].map(three))
    }
    let setup = fleet.setup
    let layout = setup.parallelism
    let memory = estimate.memory
    return """
      \(setup.model.name) in \(setup.precision.rawValue) on \(estimate.accelerators) × \(setup.accelerator.name), \
      \(Self.replicas(fleet.replicas)) of TP\(layout.tensor) PP\(layout.pipeline), \(setup.engine.name)
      output        \(three(rates.output)) tokens/s, nine of ten in \(three(rates.low)) to \(three(rates.high)); \
      \(three(rates.outputEach)) a GPU
      total         \(three(rates.total)) tokens/s
      requests      \(three(estimate.requestsPerSecond)) a second of \(three(estimate.capacityPerSecond)) it can hold
      \(Self.row("milliseconds", ["p50", "p95", "p99"]))
      \(row("TTFT", estimate.firstToken))
      \(row("TPOT", estimate.perToken))
      \(row("E2E", estimate.endToEnd))
      bottleneck    \(estimate.bottleneck.rawValue); the batch is bound by \(estimate.bound.phrase)
      memory a GPU  \(three(memory.gigabytes.weights)) GB weights, \
      \(three(memory.gigabytes.cache)) GB KV cache: \(memory.blocks) blocks
      error band    \(estimate.band.source):
                    |ln(predicted/measured)| \(three(estimate.band.median)) median, \(three(estimate.band.p90)) p90
      """
  }

  /// A name and right-aligned columns.
  static func row(_ name: String, _ columns: [String]) -> String {
    func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
    return name + spaces(14 - name.count)
      + columns.map { spaces(10 - $0.count) + $0 }.joined()
  }

  static func replicas(_ count: Int) -> String { count == 1 ? "1 replica" : "\(count) replicas" }

  static func number(_ value: Double) -> JSONValue { .rounded(value, digits: 6) }

  static func latency(_ latency: LatencySummary) -> JSONValue {
    let milliseconds = latency.milliseconds
    return .object([
      ("mean", number(milliseconds.mean)), ("p50", number(milliseconds.p50)),
      ("p95", number(milliseconds.p95)), ("p99", number(milliseconds.p99)),
    ])
  }
}

extension ServingCapacity.Bound {
  /// The bound as a noun of a sentence.
  fileprivate var phrase: String {
    switch self {
    case .cache: "the KV cache"
    case .sequences: "the limit on sequences"
    case .tokenBudget: "the token budget"
    }
  }
}
