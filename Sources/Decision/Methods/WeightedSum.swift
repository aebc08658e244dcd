/// A weighted sum of values that are scaled between the options at hand: the form libraries default
/// to.
///
/// Kept as a witness. The headline is `AnchoredWeightedSum`, which has no rank reversal.
public struct WeightedSum: Sendable, Hashable {
  /// How the figures were made comparable.
  public let normalisation: Normalisation
  /// The values, larger always better.
  public let normalised: NormalisedMatrix

  /// Prepares a table; nil for `.vector`, which leaves costs as costs, and where `sum` is not
  /// defined.
  public init?(_ matrix: DecisionMatrix, normalisation: Normalisation) {
    guard normalisation != .vector, let normalised = normalisation.applied(to: matrix) else {
      return nil
    }
    self.normalisation = normalisation
    self.normalised = normalised
  }

  /// Scores from 0 to 1, larger is better; nil when the weights are not usable.
  public func scores(weights: [Double]) -> [Double]? {
    guard let shares = WeightShares.of(weights, count: normalised.columnCount) else { return nil }
    return NormalisedMatrix.weightedSum(
      normalised.values, rowCount: normalised.rowCount, weights: shares)
  }

  /// Places of the options; nil when the weights are not usable.
  public func places(weights: [Double]) -> Places? {
    scores(weights: weights).map { Places($0, .largestFirst) }
  }
}
