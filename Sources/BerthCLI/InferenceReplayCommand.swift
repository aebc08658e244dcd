import ArgumentParser
import Catalog
import Documents
import Inference
import Reports

/// `berth inference replay`: recorded requests served by the model, measured beside predicted.
struct InferenceReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Replay recorded requests; measured beside predicted where the record has stamps.",
    discussion: """
      The record holds one JSON object a line: arrival, input and output tokens; `hash_ids` are prompt blocks.

      EXAMPLES
        berth inference replay requests.jsonl --model Llama-3.1-8B --gpu "RTX 4090" --max-tokens 2048 --max-sequences 256
        berth inference replay mooncake.jsonl --model Llama-3.3-70B --gpu "H100 SXM" --gpus 32 --tp 4 --block-tokens 512 --routing prefix-aware
      """)

  @Argument(help: "The record; `-` reads standard input.") var trace: String
  @OptionGroup var common: InferenceModelArguments
  @OptionGroup var layout: InferenceLayoutArguments
  @Option(name: .long, help: "Tokens of a block id of the record.") var blockTokens = 16
  @Option(name: .long, help: "Replay only so many requests.") var limit: Int?
  @Flag(name: .long, help: "Print JSON.") var json = false

  func run() throws {
    let catalogue = try common.catalogueOptions.open()
    let fleet = try layout.fleet(common, catalogue)
    var records = try InferenceFailure.reading { diagnostics in
      SourceFile.read(path: trace, limit: 500_000_000, diagnostics: diagnostics).map {
        TraceRecord.read($0, diagnostics: diagnostics)
      }
    }
    if let limit { records = Array(records.prefix(max(1, limit))) }
    let replay = TraceReplay(
      records,
      on: Fleet(
        fleet.setup, replicas: fleet.replicas, policy: fleet.policy, blockTokens: blockTokens,
        prefillReplicas: fleet.prefillReplicas))
    guard replay.endToEnd != nil else {
      throw Failure(code: 1, message: "none of \(records.count) requests fits into the KV cache")
    }
    try Terminal.say(json ? Self.json(replay, fleet) : Self.text(replay, fleet))
  }

  private static func json(_ replay: TraceReplay, _ fleet: Fleet) -> String {
    func pair(_ predicted: LatencySummary?, _ measured: LatencySummary?) -> JSONValue {
      .object([
        ("predicted", predicted.map(InferenceText.latency) ?? .null),
        ("measured", measured.map(InferenceText.latency) ?? .null),
      ])
    }
    let refused = replay.outcome.requests.count { $0.isRefused }
    return String(
      JSONValue.object([
        ("requests", .integer(replay.records.count)),
        ("completed", .integer(replay.outcome.completed.count)), ("refused", .integer(refused)),
        ("kv_blocks", .integer(fleet.setup.memory.blocks)),
        ("preemptions", .integer(replay.outcome.counts.reduce(0) { $0 + $1.preemptions })),
        ("engine_steps", .integer(replay.outcome.counts.reduce(0) { $0 + $1.steps })),
        ("cached_tokens", .integer(replay.outcome.cachedTokens)),
        ("makespan_s", InferenceText.number(replay.outcome.makespan)),
        (
          "output_tokens_per_second", InferenceText.number(replay.outcome.outputTokensPerSecond)
        ),
        ("ttft_ms", pair(replay.firstToken, replay.measuredFirstToken)),
        ("tpot_ms", pair(replay.perToken, replay.measuredPerToken)),
        ("e2e_ms", pair(replay.endToEnd, replay.measuredEndToEnd)),
      ]).text.dropLast())
  }

  private static func text(_ replay: TraceReplay, _ fleet: Fleet) -> String {
    func three(_ value: Double) -> String { NumberFormat.significant(value, digits: 4) }
    func line(_ name: String, _ predicted: LatencySummary?, _ measured: LatencySummary?) -> String {
      guard let predicted = predicted?.milliseconds else { return "\(name)  none" }
      var text =
        "\(name)  mean \(three(predicted.mean)) ms, p50 \(three(predicted.p50)), "
        + "p95 \(three(predicted.p95)), p99 \(three(predicted.p99))"
      if let measured = measured?.milliseconds {
        text +=
          "; measured mean \(three(measured.mean)), p50 \(three(measured.p50)), "
          + "p95 \(three(measured.p95)), p99 \(three(measured.p99))"
      }
      return text
    }
    return """
      \(replay.outcome.completed.count) of \(replay.records.count) requests on \(fleet.replicas) × \
      \(fleet.setup.parallelism.accelerators) × \(fleet.setup.accelerator.name), \(fleet.setup.memory.blocks) KV blocks a replica
      \(line("TTFT", replay.firstToken, replay.measuredFirstToken))
      \(line("TPOT", replay.perToken, replay.measuredPerToken))
      \(line("E2E ", replay.endToEnd, replay.measuredEndToEnd))
      makespan \(three(replay.outcome.makespan)) s, \(three(replay.outcome.outputTokensPerSecond)) output tokens/s, \
      \(replay.outcome.cachedTokens) prompt tokens from the prefix cache
      """
  }
}
