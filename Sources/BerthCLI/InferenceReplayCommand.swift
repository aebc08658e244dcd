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
    usage: "berth inference replay <trace> --model M --gpu G [<options>]",
    discussion: """
      The record holds one JSON object a line: arrival, input and output tokens; `hash_ids` are prompt blocks.

      EXAMPLES
        berth inference replay requests.jsonl --model Llama-3.1-8B \\
          --gpu "RTX 4090" --max-tokens 2048
        berth inference replay mooncake.jsonl --model Llama-3.3-70B \\
          --gpu "H100 SXM" --gpus 32 --tp 4 --block-tokens 512 \\
          --routing prefix-aware
      """)

  @Argument(help: "The record; `-` reads standard input.") var trace: String
  @OptionGroup var common: InferenceModelArguments
  @OptionGroup var layout: InferenceLayoutArguments
  @Option(name: .long, help: "Tokens of a block id of the record.") var blockTokens = 16
  @Option(name: .long, help: "Replay only so many requests.") var limit: Int?
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
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
    func four(_ value: Double) -> String { NumberFormat.significant(value, digits: 4) }
    func row(_ name: String, _ latency: LatencySummary?) -> String? {
      latency.map(\.milliseconds).map {
        InferenceText.row(name, [$0.mean, $0.p50, $0.p95, $0.p99].map(four))
      }
    }
    let setup = fleet.setup
    let outcome = replay.outcome
    let lines: [String?] = [
      "\(outcome.completed.count) of \(replay.records.count) requests answered by "
        + "\(InferenceText.replicas(fleet.replicas)) of "
        + "\(setup.parallelism.accelerators) × \(setup.accelerator.name), "
        + "\(setup.memory.blocks) KV blocks each",
      InferenceText.row("milliseconds", ["mean", "p50", "p95", "p99"]),
      row("TTFT predicted", replay.firstToken), row("TTFT measured", replay.measuredFirstToken),
      row("TPOT predicted", replay.perToken), row("TPOT measured", replay.measuredPerToken),
      row("E2E predicted", replay.endToEnd), row("E2E measured", replay.measuredEndToEnd),
      "\(four(outcome.outputTokensPerSecond)) output tokens/s over \(four(outcome.makespan)) s, "
        + "\(outcome.cachedTokens) prompt tokens from the prefix cache",
    ]
    return lines.compactMap { $0 }.joined(separator: "\n")
  }
}
