/// The methods that rank a table from the options at hand: witnesses beside the headline score.
public enum RankingMethod: String, Sendable, Hashable, CaseIterable {
  /// Weighted sum between the extremes present.
  case weightedSumMinMax = "weighted sum (min-max)"
  /// Weighted sum of shares; only where every figure is positive.
  case weightedSumSum = "weighted sum (sum)"
  /// TOPSIS with vector normalisation, as in its book.
  case topsisVector = "TOPSIS (vector)"
  /// TOPSIS between the extremes present.
  case topsisMinMax = "TOPSIS (min-max)"
  /// VIKOR with v = 0.5.
  case vikor = "VIKOR"
  /// PROMETHEE II where any difference counts fully.
  case promethee = "PROMETHEE II"

  /// The places it gives the options of a table; nil where it is not defined or the weights are not
  /// usable.
  public func places(_ matrix: DecisionMatrix, weights: [Double]) -> Places? {
    switch self {
    case .weightedSumMinMax:
      WeightedSum(matrix, normalisation: .minMax)?.places(weights: weights)
    case .weightedSumSum: WeightedSum(matrix, normalisation: .sum)?.places(weights: weights)
    case .topsisVector: Topsis(matrix)?.result(weights: weights)?.places
    case .topsisMinMax: Topsis(matrix, normalisation: .minMax)?.result(weights: weights)?.places
    case .vikor: Vikor(matrix, weights: weights)?.places
    case .promethee: PrometheeII(matrix, weights: weights)?.places
    }
  }
}
