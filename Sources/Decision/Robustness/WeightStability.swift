/// How far the weight of one criterion may move before another option comes first.
///
/// The other weights are rescaled in proportion. With w the weight in question, S the score and v
/// the value, an option's score at weight t is t·v + (1 − t)·(S − w·v) / (1 − w): a straight line,
/// so each rival gives one bound in closed form (Triantaphyllou and Sánchez, Decision Sciences 28,
/// 1997, use the same lines).
public struct WeightStability: Sendable, Hashable {
  /// Name of the criterion.
  public var criterion: String
  /// Its weight now, as a fraction.
  public var weight: Double
  /// Weights at which the winner stays first, ends included.
  public var interval: ClosedRange<Double>
  /// The option that comes first just below the interval; nil when it begins at 0.
  public var rivalBelow: String?
  /// The option that comes first just above the interval; nil when it ends at 1.
  public var rivalAbove: String?

  /// Joins the parts.
  public init(
    criterion: String, weight: Double, interval: ClosedRange<Double>, rivalBelow: String? = nil,
    rivalAbove: String? = nil
  ) {
    self.criterion = criterion
    self.weight = weight
    self.interval = interval
    self.rivalBelow = rivalBelow
    self.rivalAbove = rivalAbove
  }

  /// The interval of each criterion; nil when no row exists or options of unlike figures tie for
  /// first place.
  ///
  /// A criterion that holds all the weight gets [0, 1], since nothing is left to rescale. An
  /// unknown figure counts as worth 0, as in the score.
  public static func intervals(of method: AnchoredWeightedSum, rows: [DecisionRow])
    -> [WeightStability]?
  {
    let ranking = method.ranking(of: rows)
    guard let winner = ranking.first else { return nil }
    let best = values(winner)
    for other in ranking where other.rank == 1 && values(other) != best { return nil }
    return method.criteria.indices.map { index in
      interval(of: index, method: method, ranking: ranking, winner: winner)
    }
  }

  private static func values(_ option: ScoredOption) -> [Double] {
    option.contributions.map { $0.value ?? 0 }
  }

  private static func interval(
    of index: Int, method: AnchoredWeightedSum, ranking: [ScoredOption], winner: ScoredOption
  ) -> WeightStability {
    let weight = method.weights[index]
    var result = WeightStability(
      criterion: method.criteria[index].name, weight: weight, interval: 0...1)
    let rest = method.weights.indices.filter { $0 != index }
    let restWeight = rest.reduce(0) { $0 + method.weights[$1] }
    guard restWeight > 0 else { return result }
    var low = 0.0
    var high = 1.0
    let first = values(winner)
    for rival in ranking where rival.id != winner.id {
      let other = values(rival)
      let onCriterion = first[index] - other[index]
      // Summed from the other criteria alone: S − w·v would lose digits where w is near 1.
      let onRest =
        rest.reduce(0) { $0 + method.weights[$1] * (first[$1] - other[$1]) } / restWeight
      // Lead of the winner at t: onRest + t·(onCriterion − onRest), not negative at the weight now.
      let slope = onCriterion - onRest
      guard slope != 0 else { continue }
      let crossing = min(1, max(0, -onRest / slope))
      if slope > 0 {
        if onRest < 0, crossing > low {
          low = crossing
          result.rivalBelow = rival.id
        }
      } else if onCriterion < 0, crossing < high {
        high = crossing
        result.rivalAbove = rival.id
      }
    }
    // Rounding must not push the weight itself out of its own interval.
    result.interval = min(low, weight)...max(high, weight)
    return result
  }
}
