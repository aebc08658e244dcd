import ArgumentParser

/// `berth inference`: how fast a model is generated, and on what.
struct InferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inference",
    abstract: "Estimate, size, replay and validate self-hosted models.",
    discussion: """
      EXAMPLES
        berth inference estimate --model Llama-3.1-8B --gpu "H100 SXM" --concurrency 32
        berth inference size --model Llama-3.1-8B --gpu "H100 SXM" --rate 20 --tpot-p95-ms 40
        berth inference replay runs.jsonl --model Llama-3.1-8B --gpu "RTX 4090"
      """,
    subcommands: [
      InferenceEstimateCommand.self, InferenceSizeCommand.self, InferenceReplayCommand.self,
      InferenceValidateCommand.self, InferenceCalibrateCommand.self,
    ])
}
