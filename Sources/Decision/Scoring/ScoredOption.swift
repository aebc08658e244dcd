/// An option with its score and its place.
public struct ScoredOption: Sendable, Hashable {
  /// Identifier of the option.
  public var id: String
  /// Place from 1; options that tie share one, and the next place is counted on (1, 2, 2, 4).
  public var rank: Int
  /// Points, 0...100; figures that are not known add nothing.
  public var score: Double
  /// Points if every unknown figure turned out at its best anchor; equal to `score` when all are
  /// known.
  public var scoreAtBest: Double
  /// What each criterion adds, in the criteria's order.
  public var contributions: [Contribution]

  /// Joins the parts.
  public init(
    id: String, rank: Int, score: Double, scoreAtBest: Double, contributions: [Contribution]
  ) {
    self.id = id
    self.rank = rank
    self.score = score
    self.scoreAtBest = scoreAtBest
    self.contributions = contributions
  }

  /// Criteria whose figure is not known.
  public var unknownCriteria: [String] {
    contributions.filter { $0.value == nil }.map(\.criterion)
  }
}
