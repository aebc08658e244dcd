public import Workloads

/// What a workload amounts to, as JSON.
public enum WorkloadJSON {
  /// The document as text, without the trailing newline.
  public static func text(_ profile: WorkloadProfile, _ summary: WorkloadSummary) -> String {
    let value = JSONValue.object([
      ("workload", .string(profile.name)),
      ("content_hash", .string(profile.contentHash)),
      ("runs_per_month", .rounded(summary.runsPerMonth, digits: 12)),
      ("steps_per_run", .rounded(summary.stepsPerRun, digits: 12)),
      ("input_tokens_per_run", .rounded(summary.inputTokensPerRun, digits: 12)),
      ("cacheable_tokens_per_run", .rounded(summary.cacheableTokensPerRun, digits: 12)),
      ("output_tokens_per_run", .rounded(summary.outputTokensPerRun, digits: 12)),
      ("tool_calls_per_run", .rounded(summary.toolCallsPerRun, digits: 12)),
      ("input_tokens_per_month", .rounded(summary.inputTokensPerMonth, digits: 12)),
      ("output_tokens_per_month", .rounded(summary.outputTokensPerMonth, digits: 12)),
      ("mean_runs_per_second", .rounded(summary.meanRunsPerSecond, digits: 12)),
      ("peak_runs_per_second", .rounded(summary.peakRunsPerSecond, digits: 12)),
      ("guessed_peak_concurrent_runs", .rounded(summary.guessedPeakConcurrentRuns, digits: 12)),
      ("given_inputs", .integer(summary.givenInputs)),
      ("all_inputs", .integer(summary.allInputs)),
    ])
    return String(value.text.dropLast())
  }
}
