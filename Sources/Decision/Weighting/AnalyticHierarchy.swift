import Statistics

/// Weights from pairwise judgements, with a measure of how far the judgements contradict one
/// another.
///
/// Saaty 1980: the weights are the principal right eigenvector; CI = (λ − n) / (n − 1), CR = CI /
/// RI. A table is not called consistent above 0.10.
public struct AnalyticHierarchy: Sendable, Hashable {
  /// Three judgements that do not go together.
  public struct Triple: Sendable, Hashable {
    /// Indices of the criteria, rising.
    public let criteria: [Int]
    /// What was said of the first against the last.
    public let stated: Double
    /// What the two other judgements say: first against second times second against last.
    public let implied: Double
  }

  /// Ratio up to which judgements count as consistent.
  public static let limit = 0.10

  /// Weights by the principal eigenvector, summing to 1.
  public let weights: [Double]
  /// Weights by geometric means of the rows, for comparison.
  public let geometricMeanWeights: [Double]
  /// The largest eigenvalue; the number of criteria when judgements are fully consistent.
  public let largestEigenvalue: Double
  /// (λ − n) / (n − 1), not negative.
  public let consistencyIndex: Double
  /// The triple that is worst; nil when none contradicts or there are fewer than three criteria.
  public let worstTriple: Triple?

  /// Reads a table of judgements: row over column, 1 on the diagonal, each the reciprocal of its
  /// mirror.
  ///
  /// Nil when the table is not square, a judgement does not lie in 1e-6...1e6, or mirrors differ by
  /// more than a millionth from being reciprocal.
  public init?(judgements: [[Double]]) {
    let count = judgements.count
    for (index, row) in judgements.enumerated() {
      guard row.count == count, row.allSatisfy({ (1e-6...1e6).contains($0) }) else { return nil }
      for other in 0...index where (row[other] * judgements[other][index] - 1).magnitude > 1e-6 {
        return nil
      }
    }
    guard let eigen = PrincipalEigenvector(judgements) else { return nil }
    let means = judgements.map { row in
      Elementary.exp(row.reduce(0) { $0 + Elementary.log($1) } / Double(count))
    }
    let sum = means.reduce(0, +)
    weights = eigen.vector
    geometricMeanWeights = means.map { $0 / sum }
    largestEigenvalue = eigen.value
    consistencyIndex =
      count < 3 ? 0 : max(0, (eigen.value - Double(count)) / Double(count - 1))
    worstTriple = Self.worstTriple(judgements)
  }

  /// CI / RI, 0 below three criteria; nil where no random index is kept for so many.
  public func consistencyRatio(_ index: RandomIndex) -> Double? {
    guard weights.count >= 3 else { return 0 }
    return index.value(weights.count).map { consistencyIndex / $0 }
  }

  /// Whether the ratio is known and at most 0.10.
  public func isConsistent(_ index: RandomIndex) -> Bool {
    consistencyRatio(index).map { $0 <= Self.limit } ?? false
  }

  private static func worstTriple(_ judgements: [[Double]]) -> Triple? {
    var worst: Triple?
    // Rounded thirds and sevenths multiply to within this much of one another.
    var largest = 1 + 1e-9
    for i in judgements.indices {
      for j in judgements.indices where j > i {
        for k in judgements.indices where k > j {
          let implied = judgements[i][j] * judgements[j][k]
          let factor = max(implied / judgements[i][k], judgements[i][k] / implied)
          guard factor > largest else { continue }
          largest = factor
          worst = Triple(criteria: [i, j, k], stated: judgements[i][k], implied: implied)
        }
      }
    }
    return worst
  }
}
