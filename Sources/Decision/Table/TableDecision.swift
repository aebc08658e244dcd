public import Statistics

/// Everything the methods say about one table under one set of weights.
///
/// The headline is the weighted sum between anchors. A criterion without stated anchors takes the extremes of the options
/// at hand, and `unanchored` names it: such a headline can turn over when an option is taken away.
public struct TableDecision: Sendable {
  /// The headline method.
  public let headline: AnchoredWeightedSum
  /// Criteria without stated anchors.
  public let unanchored: [String]
  /// Options by place.
  public let ranking: [ScoredOption]
  /// The table the other methods read; unknown figures are filled as `assumed` says.
  public let matrix: DecisionMatrix
  /// Figures that stand in for those not known.
  public let assumed: [AssumedFigure]
  /// Who is dominated by whom.
  public let front: ParetoFront
  /// Which methods agree; thresholds are the columns' indifference.
  public let agreement: MethodAgreement?
  /// How far each weight may move; empty where first place is tied.
  public let stability: [WeightStability]
  /// Shares of all weightings.
  public let acceptability: Acceptability?
  /// Spread of the figures as weights: a diagnostic; nil where it is not defined.
  public let entropy: EntropyWeights?
  /// Preference functions of PROMETHEE II.
  public let preferences: [PreferenceFunction]

  /// Judges a table; nil when the weights are not usable or a criterion has no figure at all and no anchors.
  public init?(
    _ table: DecisionTable, weights: [Double], samples: Int = 10_000, stream: RandomStream
  ) {
    var unanchored: [String] = []
    var criteria: [Criterion] = []
    for (index, column) in table.columns.enumerated() {
      let figures = table.rows.compactMap { $0.figure(index) }.filter(\.isFinite)
      let low = figures.min()
      let high = figures.max()
      let isLower = column.direction == .lowerIsBetter
      if column.worst == nil || column.best == nil { unanchored.append(column.name) }
      guard let worst = column.worst ?? (isLower ? high : low),
        let best = column.best ?? (isLower ? low : high)
      else { return nil }
      // One stated anchor may lie inside the figures: the other then gives way to it.
      let end = isLower ? min(worst, best) : max(worst, best)
      guard
        let criterion = Criterion(
          name: column.name, unit: column.unit, direction: column.direction, worst: worst,
          best: column.best ?? end)
      else { return nil }
      criteria.append(criterion)
    }
    guard let headline = AnchoredWeightedSum(criteria: criteria, weights: weights),
      let (matrix, assumed) = DecisionMatrix.filled(rows: table.rows, criteria: criteria)
    else { return nil }
    self.headline = headline
    self.unanchored = unanchored
    self.matrix = matrix
    self.assumed = assumed
    ranking = headline.ranking(of: table.rows)
    front = ParetoFront(rows: table.rows, criteria: criteria)
    agreement = MethodAgreement(
      rows: table.rows, method: headline, halfWidths: table.columns.map(\.indifference))
    stability = WeightStability.intervals(of: headline, rows: table.rows) ?? []
    acceptability = Acceptability.of(
      values: table.rows.map { row in headline.values(of: row).map { $0 ?? 0 } },
      sampleCount: samples, stream: stream)
    entropy = EntropyWeights(matrix)
    preferences = table.columns.map { column in
      column.preference.map { .linear(q: column.indifference, p: $0) }
        ?? (column.indifference > 0 ? .uShape(q: column.indifference) : .usual)
    }
  }
}
