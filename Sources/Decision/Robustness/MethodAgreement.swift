/// Which methods agree with the headline on the winner, and which criterion splits the others off.
///
/// Disagreement is a finding and not an error: the methods weigh differences differently.
public struct MethodAgreement: Sendable, Hashable {
  /// What one method says.
  public struct Witness: Sendable, Hashable {
    /// Name of the method.
    public let method: String
    /// Identifiers of its winners in order; empty where the method is not defined for the table.
    public let winners: [String]
    /// Whether the headline's winners are its own.
    public let agrees: Bool
    /// Criterion on which its first winner gains the most points over the headline's; nil where
    /// they agree.
    public let splittingCriterion: String?
  }

  /// Identifiers of the headline's winners in order.
  public let winners: [String]
  /// The other methods, in the order of `RankingMethod`, then PROMETHEE II with noise thresholds.
  public let witnesses: [Witness]
  /// Figures that stand in for those not known.
  public let assumed: [AssumedFigure]

  /// Name of the witness that takes the simulation's noise for its thresholds.
  public static let noiseAwareMethod = "PROMETHEE II (linear)"

  /// Asks all methods about the same options and weights; nil when there is nothing to compare.
  ///
  /// Half widths of the figures' confidence intervals, one a criterion, are the indifference
  /// thresholds q of PROMETHEE II; p is `q` plus a quarter of the distance between the anchors.
  /// Where one is nil, q is 0.
  public init?(rows: [DecisionRow], method: AnchoredWeightedSum, halfWidths: [Double?] = []) {
    guard let (matrix, assumed) = DecisionMatrix.filled(rows: rows, criteria: method.criteria)
    else { return nil }
    let ranking = method.ranking(of: rows)
    let winners = ranking.filter { $0.rank == 1 }.map(\.id)
    let preferences = method.criteria.enumerated().map { index, criterion in
      let stated = halfWidths.indices.contains(index) ? halfWidths[index] ?? 0 : 0
      let q = stated > 0 && stated.isFinite ? stated : 0
      let quarter = criterion.scale.best / 4 - criterion.scale.worst / 4
      return PreferenceFunction.linear(
        q: q, p: min(q + quarter.magnitude, .greatestFiniteMagnitude))
    }
    var named = RankingMethod.allCases.map {
      ($0.rawValue, $0.places(matrix, weights: method.weights))
    }
    named.append(
      (
        Self.noiseAwareMethod,
        PrometheeII(matrix, weights: method.weights, preferences: preferences)?.places
      ))
    self.winners = winners
    self.assumed = assumed
    witnesses = named.map { name, places in
      let found = (places?.first ?? []).map { matrix.ids[$0] }.sorted()
      let agrees = found == winners
      return Witness(
        method: name, winners: found, agrees: agrees,
        splittingCriterion: agrees
          ? nil : Self.splittingCriterion(found.first, winners.first, ranking))
    }
  }

  /// Names of the methods that name the headline's winners, the headline itself not counted.
  public var agreeing: [String] { witnesses.filter(\.agrees).map(\.method) }

  /// Number of methods that could answer.
  public var answered: Int { witnesses.filter { !$0.winners.isEmpty }.count }

  private static func splittingCriterion(
    _ rival: String?, _ winner: String?, _ ranking: [ScoredOption]
  ) -> String? {
    guard let rival = ranking.first(where: { $0.id == rival }),
      let winner = ranking.first(where: { $0.id == winner }), rival.id != winner.id
    else { return nil }
    let gains = zip(rival.contributions, winner.contributions).map { $0.points - $1.points }
    guard let most = gains.max(), most > 0, let index = gains.firstIndex(of: most) else {
      return nil
    }
    return rival.contributions[index].criterion
  }
}
