/// Batch means: an interval for the mean, or a quantile, of one correlated series.
public enum BatchMeans {
  /// The interval of the series' mean from means of equal consecutive batches.
  ///
  /// The remainder at the start is left out, as part of the warm-up. Nil with fewer than two
  /// batches or fewer values than batches.
  public static func mean(
    of series: [Double], batches: Int = 20, confidence: Double = 0.95
  ) -> ConfidenceInterval? {
    interval(series, batches, confidence) { batch in
      batch.reduce(0, +) / Double(batch.count)
    }
  }

  /// The interval of a quantile of the series from the quantiles of equal consecutive batches.
  public static func quantile(
    _ fraction: Double, of series: [Double], batches: Int = 20, confidence: Double = 0.95
  ) -> ConfidenceInterval? {
    interval(series, batches, confidence) { batch in
      Quantiles(Array(batch)).value(fraction) ?? Double.nan
    }
  }

  private static func interval(
    _ series: [Double], _ batches: Int, _ confidence: Double,
    statistic: (ArraySlice<Double>) -> Double
  ) -> ConfidenceInterval? {
    guard batches >= 2, series.count >= batches else { return nil }
    let size = series.count / batches
    let start = series.count - size * batches
    var estimate = MeanEstimate()
    for batch in 0..<batches {
      let from = start + batch * size
      estimate.add(statistic(series[from..<from + size]))
    }
    return estimate.interval(confidence: confidence)
  }
}
