import Documents

/// What a workload amounts to, so that a person can object before any result.
///
/// Means are at the likeliest values. The time a run takes is only guessed here, at a stated output speed: the
/// simulation knows better.
public struct WorkloadSummary: Sendable, Hashable {
  /// Output speed that the guess of a run's time takes, in tokens per second.
  public static let assumedTokensPerSecond = 60.0
  /// Time to the first token of a step that the guess takes, in seconds.
  public static let assumedFirstTokenSeconds = 0.5

  /// Mean steps of a run.
  public var stepsPerRun: Double
  /// Mean prompt tokens of a run over all its steps, growth included.
  public var inputTokensPerRun: Double
  /// Of these, tokens of the shared prefix, which a cache could serve.
  public var cacheableTokensPerRun: Double
  /// Mean generated tokens of a run.
  public var outputTokensPerRun: Double
  /// Mean tool calls of a run.
  public var toolCallsPerRun: Double
  /// Runs of the first month.
  public var runsPerMonth: Double
  /// Prompt tokens of the first month.
  public var inputTokensPerMonth: Double
  /// Generated tokens of the first month.
  public var outputTokensPerMonth: Double
  /// Runs per second, averaged over the month.
  public var meanRunsPerSecond: Double
  /// Runs per second in the busiest hour.
  public var peakRunsPerSecond: Double
  /// Guess of the seconds a run takes.
  public var guessedRunSeconds: Double
  /// Guess of the runs that are under way at once in the busiest hour (Little's law).
  public var guessedPeakConcurrentRuns: Double
  /// Inputs that the file itself says, and inputs in all.
  public var givenInputs: Int
  /// All inputs.
  public var allInputs: Int

  /// The summary of a profile.
  public init(_ profile: WorkloadProfile) {
    let run = profile.run
    let steps = StepDistribution(mean: run.stepsMean.value.likely, max: run.stepsMax)
    let arrivals = WeeklyTraffic(profile.traffic)
    let output = run.outputTokens.mean.value.likely
    let carried = run.growthPerStep.value.likely + output
    stepsPerRun = steps.mean
    inputTokensPerRun =
      steps.mean * run.inputTokens.mean.value.likely + steps.meanPairs * carried
    if profile.trace != nil { inputTokensPerRun = run.inputTokens.mean.value.likely }
    cacheableTokensPerRun = min(
      inputTokensPerRun, steps.mean * run.sharedPrefixTokens.value.likely)
    outputTokensPerRun = steps.mean * output
    // The last step answers; it calls no tool.
    let toolSteps = max(0, steps.mean - 1)
    toolCallsPerRun = run.tools.reduce(0) { $0 + $1.callsPerStep.value.likely * toolSteps }
    let toolSeconds = run.tools.reduce(0) {
      $0 + $1.callsPerStep.value.likely * toolSteps * $1.duration.mean.value.likely
    }
    runsPerMonth = arrivals.runsPerMonth
    inputTokensPerMonth = runsPerMonth * inputTokensPerRun
    outputTokensPerMonth = runsPerMonth * outputTokensPerRun
    meanRunsPerSecond = arrivals.meanRate
    peakRunsPerSecond = arrivals.peakRate
    guessedRunSeconds =
      outputTokensPerRun / Self.assumedTokensPerSecond
      + steps.mean * Self.assumedFirstTokenSeconds + toolSeconds
    guessedPeakConcurrentRuns = peakRunsPerSecond * guessedRunSeconds
    givenInputs = profile.inputs.filter { if case .input = $0.origin { true } else { false } }.count
    allInputs = profile.inputs.count
  }

  /// The summary as lines for a terminal.
  public var lines: [String] {
    func number(_ value: Double) -> String {
      value >= 1e6
        ? NumberFormat.significant(value / 1e6, digits: 3) + " million"
        : NumberFormat.significant(value, digits: 3)
    }
    return [
      "runs a month: \(number(runsPerMonth)) (mean \(number(meanRunsPerSecond))/s, "
        + "busiest hour \(number(peakRunsPerSecond))/s)",
      "a run: \(number(stepsPerRun)) steps, \(number(inputTokensPerRun)) tokens in "
        + "(\(number(cacheableTokensPerRun)) of a shared prefix), "
        + "\(number(outputTokensPerRun)) tokens out, \(number(toolCallsPerRun)) tool calls",
      "a month: \(number(inputTokensPerMonth)) tokens in, \(number(outputTokensPerMonth)) tokens out",
      "runs at once in the busiest hour: about \(number(guessedPeakConcurrentRuns)), if a run takes "
        + "\(number(guessedRunSeconds)) s (guess: \(number(Self.assumedTokensPerSecond)) tokens/s)",
      "inputs given: \(givenInputs) of \(allInputs); the others are archetype ranges",
    ]
  }
}
