/// Why one option stands before another: the points between them by criterion, and what would close
/// the gap.
public struct ScoreGap: Sendable, Hashable {
  /// One criterion's part of the gap.
  public struct Part: Sendable, Hashable {
    /// Name of the criterion.
    public var criterion: String
    /// Points by which the option before leads on it; negative where the option behind is better.
    public var points: Double
    /// The figure at which the option behind would draw level, all others unchanged; nil when no
    /// figure between the anchors is good enough, or when its figure is not known.
    public var figureToDrawLevel: Double?

    /// Joins the parts.
    public init(criterion: String, points: Double, figureToDrawLevel: Double?) {
      self.criterion = criterion
      self.points = points
      self.figureToDrawLevel = figureToDrawLevel
    }
  }

  /// Identifier of the option before.
  public var ahead: String
  /// Identifier of the option behind.
  public var behind: String
  /// Points between them.
  public var points: Double
  /// The parts in the criteria's order; they sum to the points.
  public var parts: [Part]

  /// Compares two options that one method has scored.
  public init(ahead: ScoredOption, behind: ScoredOption, method: AnchoredWeightedSum) {
    let gap = ahead.score - behind.score
    self.ahead = ahead.id
    self.behind = behind.id
    points = gap
    parts = zip(ahead.contributions, behind.contributions).enumerated().map { index, pair in
      let (leader, follower) = pair
      var figure: Double?
      if let value = follower.value, follower.weight > 0, method.criteria.indices.contains(index) {
        let needed = value + gap / (100 * follower.weight)
        if (0...1).contains(needed) {
          figure = gap == 0 ? follower.figure : method.criteria[index].scale.figure(worth: needed)
        }
      }
      return Part(
        criterion: leader.criterion, points: leader.points - follower.points,
        figureToDrawLevel: figure)
    }
  }
}
