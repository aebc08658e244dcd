public import Workloads

/// What a workload amounts to, as JSON.
public enum WorkloadJSON {
  /// The document as text, without the trailing newline.
  public static func text(_ profile: WorkloadProfile, _ summary: WorkloadSummary) -> String {
    let value = JSONValue.object([
      ("workload", .string(profile.name)),
      ("content_hash", .string(profile.contentHash)),
      ("runs_per_month", .number(summary.runsPerMonth)),
      ("steps_per_run", .number(summary.stepsPerRun)),
      ("input_tokens_per_run", .number(summary.inputTokensPerRun)),
      ("cacheable_tokens_per_run", .number(summary.cacheableTokensPerRun)),
      ("output_tokens_per_run", .number(summary.outputTokensPerRun)),
      ("tool_calls_per_run", .number(summary.toolCallsPerRun)),
      ("input_tokens_per_month", .number(summary.inputTokensPerMonth)),
      ("output_tokens_per_month", .number(summary.outputTokensPerMonth)),
      ("mean_runs_per_second", .number(summary.meanRunsPerSecond)),
      ("peak_runs_per_second", .number(summary.peakRunsPerSecond)),
      ("guessed_peak_concurrent_runs", .number(summary.guessedPeakConcurrentRuns)),
      ("given_inputs", .integer(summary.givenInputs)),
      ("all_inputs", .integer(summary.allInputs)),
    ])
    return String(value.text.dropLast())
  }
}
