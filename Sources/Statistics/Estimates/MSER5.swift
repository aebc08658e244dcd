/// Where the warm-up of a series ends, by the marginal standard error rule on means of five.
///
/// The truncation minimises the squared half-width that is left, Σ(z − z̄)² ÷ n² over the n batch
/// means z that remain (White, "An effective truncation heuristic for bias reduction in simulation
/// output", Simulation 69, 1997; batches of five: White, Cobb and Spratt, WSC 2000).
public enum MSER5 {
  /// Observations of a batch.
  public static let batchSize = 5

  /// The number of observations to leave out at the start, a multiple of five.
  ///
  /// Truncations of up to half of the batches are considered; the smallest of equal ones wins. Nil
  /// where the best is the half itself, which says that the series has not settled, with fewer than
  /// ten batches, or where a value is not finite. The remainder below a batch at the end is not
  /// looked at. O(n).
  public static func truncation(of series: [Double]) -> Int? {
    let count = series.count / batchSize
    guard count >= 10, series.allSatisfy(\.isFinite) else { return nil }
    let means = (0..<count).map { batch in
      let from = batch * batchSize
      return series[from..<from + batchSize].reduce(0, +) / Double(batchSize)
    }
    return leastError(means).map { $0 * batchSize }
  }

  /// The truncation of a series of batch means, in batches.
  private static func leastError(_ means: [Double]) -> Int? {
    let most = means.count / 2
    var mean = 0.0
    var squares = 0.0
    var remaining = 0.0
    var best = most
    var least = Double.infinity
    // From the end, so that each truncation adds one batch to the one after it.
    for index in means.indices.reversed() {
      remaining += 1
      let delta = means[index] - mean
      mean += delta / remaining
      squares += delta * (means[index] - mean)
      guard index <= most else { continue }
      let error = squares / (remaining * remaining)
      if error <= least {
        least = error
        best = index
      }
    }
    return best < most && least.isFinite ? best : nil
  }
}
