/// The exact interval of a proportion (Clopper and Pearson 1934).
public enum ClopperPearsonInterval {
  /// The interval for successes among trials; nil unless 0 <= successes <= trials, trials > 0.
  public static func interval(
    successes: Double, trials: Double, confidence: Double = 0.95
  ) -> ConfidenceInterval? {
    guard trials > 0, trials.isFinite, successes >= 0, successes <= trials, confidence > 0,
      confidence < 1
    else { return nil }
    let tail = (1 - confidence) / 2
    let low = Beta(alpha: successes, beta: trials - successes + 1)?.quantile(tail) ?? 0
    let high = Beta(alpha: successes + 1, beta: trials - successes)?.quantile(1 - tail) ?? 1
    return ConfidenceInterval(
      estimate: successes / trials, low: low, high: high, confidence: confidence)
  }
}
