/// Wilson's score interval of a proportion (Wilson 1927).
public enum WilsonInterval {
  /// The interval for successes among trials; nil unless 0 <= successes <= trials, trials > 0.
  ///
  /// Real counts are accepted, for instance effective sample sizes of weighted observations.
  public static func interval(
    successes: Double, trials: Double, confidence: Double = 0.95
  ) -> ConfidenceInterval? {
    guard trials > 0, trials.isFinite, successes >= 0, successes <= trials, confidence > 0,
      confidence < 1
    else { return nil }
    let z = Normal.standardQuantile(0.5 + confidence / 2)
    let p = successes / trials
    let square = z * z / trials
    let centre = (p + square / 2) / (1 + square)
    let half =
      z / (1 + square) * Elementary.sqrt(p * (1 - p) / trials + square / (4 * trials))
    return ConfidenceInterval(
      estimate: p, low: Swift.max(0, successes == 0 ? 0 : centre - half),
      high: Swift.min(1, successes == trials ? 1 : centre + half), confidence: confidence)
  }
}
