public import Statistics

/// How the ranking depends on the weights: shares of all weightings, uniform on the simplex.
///
/// SMAA-2, Lahdelma and Salminen, Operations Research 49, 2001. It turns "the weights are arguable"
/// into a number.
public struct Acceptability: Sendable, Hashable {
  /// For each option, the share of weightings that put it at each rank, the first rank first;
  /// options that tie share their ranks equally.
  public let rankAcceptability: [[Double]]
  /// For each option, the mean of the weights under which it alone is first; nil where there are
  /// none.
  public let centralWeights: [[Double]?]
  /// Share of weightings under which the option of the row stands before that of the column, ties
  /// counted half; 0 on the diagonal.
  public let pairwiseWinning: [[Double]]
  /// Number of weightings tried; nil when the shares are exact areas.
  public let sampleCount: Int?

  init(
    rankAcceptability: [[Double]], centralWeights: [[Double]?], pairwiseWinning: [[Double]],
    sampleCount: Int?
  ) {
    self.rankAcceptability = rankAcceptability
    self.centralWeights = centralWeights
    self.pairwiseWinning = pairwiseWinning
    self.sampleCount = sampleCount
  }

  /// Share of weightings under which an option is first, with Wilson's interval where it was
  /// sampled; nil outside the table.
  public func firstPlace(_ option: Int, confidence: Double = 0.95) -> ConfidenceInterval? {
    guard rankAcceptability.indices.contains(option), let share = rankAcceptability[option].first
    else { return nil }
    guard let sampleCount else {
      return ConfidenceInterval(
        estimate: share, low: share, high: share, confidence: confidence)
    }
    let trials = Double(sampleCount)
    return WilsonInterval.interval(
      successes: min(trials, share * trials), trials: trials, confidence: confidence)
  }

  /// The most options for which three criteria are solved exactly: the cells grow with the fourth
  /// power.
  public static let exactOptionLimit = 16

  /// Tries all weightings: exactly for three criteria and up to 16 options, else by sampling.
  ///
  /// Values are those of the options on the criteria, 0...1, larger is better, as from
  /// `AnchoredWeightedSum.values(of:)` with 0 for unknown. Nil when the table is empty, ragged or
  /// not finite, when the constraint does not fit, or when samples are needed and their number is
  /// not positive.
  public static func of(
    values: [[Double]], constraint: WeightConstraint = .none, sampleCount: Int = 10_000,
    stream: RandomStream
  ) -> Acceptability? {
    if values.first?.count == 3, values.count <= exactOptionLimit {
      return ExactAcceptability.of(values: values, constraint: constraint)
    }
    return SampledAcceptability.of(
      values: values, constraint: constraint, sampleCount: sampleCount, stream: stream)
  }
}
