/// The headline score: weights times values between stated anchors, in points from 0 to 100.
///
/// Score = 100 × Σ wᵢ vᵢ(xᵢ) / Σ wᵢ. It can be redone by hand, and with fixed anchors an option's
/// score does not depend on which other options are present.
public struct AnchoredWeightedSum: Sendable, Hashable {
  /// What options are judged by.
  public let criteria: [Criterion]
  /// Weight of each criterion as a fraction of their sum.
  public let weights: [Double]

  /// Scores within this many points of the neighbour above tie.
  ///
  /// Sums of the same figures in another order differ by less.
  public static let tolerance = 1e-9

  /// Takes weights of any scale; nil when one is negative or not finite, none is positive, or their
  /// number is not that of the criteria.
  public init?(criteria: [Criterion], weights: [Double]) {
    guard let shares = WeightShares.of(weights, count: criteria.count) else { return nil }
    self.criteria = criteria
    self.weights = shares
  }

  /// What each figure of an option is worth; nil where the figure is not known.
  public func values(of row: DecisionRow) -> [Double?] {
    criteria.indices.map { index in
      row.figure(index).flatMap { criteria[index].scale.value(of: $0) }
    }
  }

  /// Scores the options and orders them by place, those that tie by identifier.
  public func ranking(of rows: [DecisionRow]) -> [ScoredOption] {
    var scored = rows.map(score)
    scored.sort { ($1.score, $0.id) < ($0.score, $1.id) }
    var start = 0
    while start < scored.count {
      var end = start + 1
      while end < scored.count, scored[end - 1].score - scored[end].score <= Self.tolerance {
        end += 1
      }
      scored[start..<end].sort { $0.id < $1.id }
      for index in start..<end { scored[index].rank = start + 1 }
      start = end
    }
    return scored
  }

  private func score(_ row: DecisionRow) -> ScoredOption {
    var contributions: [Contribution] = []
    var score = 0.0
    var unknown = 0.0
    for (index, value) in values(of: row).enumerated() {
      let points = 100 * weights[index] * (value ?? 0)
      score += points
      if value == nil { unknown += 100 * weights[index] }
      contributions.append(
        Contribution(
          criterion: criteria[index].name, figure: row.figure(index), value: value,
          weight: weights[index], points: points))
    }
    return ScoredOption(
      id: row.id, rank: 0, score: score, scoreAtBest: score + unknown,
      contributions: contributions)
  }
}
