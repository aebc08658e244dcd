import Statistics

/// How unevenly each criterion's figures are spread over the options, as weights: a diagnostic
/// only.
///
/// Shannon 1948; Hwang and Yoon 1981. They measure spread, not importance. With p = x / Σx and n
/// options: entropy = −Σ p ln p / ln n, divergence = 1 − entropy, weight = divergence / Σ
/// divergence.
public struct EntropyWeights: Sendable, Hashable {
  /// Entropy of each criterion, 0...1; 1 when its figures are all alike.
  public let entropy: [Double]
  /// 1 − entropy.
  public let divergence: [Double]
  /// Weights, summing to 1; nil where every column is constant.
  public let weights: [Double]?

  /// Measures a table; nil for one option alone, and where a figure is negative or a column sums to
  /// 0.
  public init?(_ matrix: DecisionMatrix) {
    guard matrix.count > 1 else { return nil }
    var divergence: [Double] = []
    for index in matrix.names.indices {
      guard let spread = Self.divergence(matrix.column(index)) else { return nil }
      divergence.append(spread)
    }
    let sum = divergence.reduce(0, +)
    self.divergence = divergence
    entropy = divergence.map { 1 - $0 }
    weights = sum > 0 ? divergence.map { $0 / sum } : nil
  }

  private static func divergence(_ column: [Double]) -> Double? {
    guard let low = column.min(), let high = column.max(), low >= 0, high > 0 else { return nil }
    guard low < high else { return 0 }
    // Parts of the largest cannot overflow when summed.
    let parts = column.map { $0 / high }
    let count = Double(column.count)
    let mean = parts.reduce(0, +) / count
    // 1 − entropy cancels for a nearly constant column (99.9, 99.95, 99.99 %). With x = mean·(1 +
    // δ) it is Σ [(1 + δ) ln(1 + δ) − δ] / (n ln n), whose terms are never negative.
    let sum = parts.reduce(0) { $0 + excess((($1 - mean) / mean)) }
    return min(1, max(0, sum / (count * Elementary.log(count))))
  }

  /// (1 + δ) ln(1 + δ) − δ for δ ≥ −1, taking 0 ln 0 as 0.
  private static func excess(_ delta: Double) -> Double {
    guard delta > -1 else { return 1 }
    guard delta.magnitude < 0.05 else {
      return (1 + delta) * Elementary.log(1 + delta) - delta
    }
    // Σ (−δ)^k / (k (k − 1)) from k = 2; eleven terms leave less than a rounding.
    var power = delta * delta
    var sum = 0.0
    for k in 2...14 {
      sum += power / Double(k * (k - 1))
      power *= -delta
    }
    return sum
  }
}
