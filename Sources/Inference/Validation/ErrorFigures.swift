import Statistics

/// How far predictions of some rows are from what was measured.
public struct ErrorFigures: Sendable, Equatable {
  /// The error that a row counts as which could not be predicted, in natural logarithms.
  public static let unpredicted = 1.5

  /// Rows, those that could not be predicted included.
  public let count: Int
  /// Rows that could not be predicted.
  public let skipped: Int
  /// The median of |ln(predicted/measured)|.
  public let median: Double
  /// Its 90th percentile.
  public let p90: Double
  /// The median of ln(predicted/measured): above 0 predictions are too high.
  public let bias: Double
  /// Spearman's rank correlation of predicted and measured values; nil below three rows.
  public let rankCorrelation: Double?

  /// The figures of rows; nil when there are none.
  public init?(_ rows: [ThroughputValidation.Row]) {
    guard !rows.isEmpty else { return nil }
    let errors = rows.map { $0.error ?? ErrorFigures.unpredicted }
    let sizes = Quantiles(errors.map(\.magnitude))
    guard let median = sizes.value(0.5), let p90 = sizes.value(0.9),
      let bias = Quantiles(errors).value(0.5)
    else { return nil }
    count = rows.count
    skipped = rows.count { $0.predicted == nil }
    self.median = median
    self.p90 = p90
    self.bias = bias
    let pairs = rows.compactMap { row in row.predicted.map { ($0, row.published.value) } }
    rankCorrelation = ErrorFigures.spearman(pairs)
  }

  /// Spearman's rank correlation with mean ranks for ties; nil below three pairs or without spread.
  static func spearman(_ pairs: [(Double, Double)]) -> Double? {
    guard pairs.count >= 3 else { return nil }
    let a = ranks(pairs.map(\.0))
    let b = ranks(pairs.map(\.1))
    let middle = Double(pairs.count + 1) / 2
    var (product, left, right) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      product += (x - middle) * (y - middle)
      left += (x - middle) * (x - middle)
      right += (y - middle) * (y - middle)
    }
    return left > 0 && right > 0 ? product / (left * right).squareRoot() : nil
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 + 1 }
      start = end + 1
    }
    return ranks
  }
}
