import ArgumentParser

/// `berth inference`: how fast a model is generated, and on what.
struct InferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inference",
    abstract: "Estimate, size, replay and validate self-hosted models.",
    subcommands: [
      InferenceEstimateCommand.self, InferenceSizeCommand.self, InferenceReplayCommand.self,
      InferenceValidateCommand.self, InferenceCalibrateCommand.self,
    ])
}
