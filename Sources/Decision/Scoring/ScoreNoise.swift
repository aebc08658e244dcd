/// How many points of a score are noise, and which options it cannot tell apart.
///
/// A difference inside the noise is no reason to prefer one option: say so rather than print the
/// order as if it were certain.
public enum ScoreNoise {
  /// Points by which noise in an option's figures may move its score, up or down.
  ///
  /// Half widths of the figures' confidence intervals stand in the criteria's order and units; nil
  /// means that a figure is exact. Each criterion adds 100 × weight × the larger of the two changes
  /// in value, and the parts are summed: an upper bound, since nothing is known about how the
  /// errors go together.
  public static func points(
    of row: DecisionRow, halfWidths: [Double?], method: AnchoredWeightedSum
  ) -> Double {
    var sum = 0.0
    for (index, criterion) in method.criteria.enumerated() {
      guard halfWidths.indices.contains(index), let stated = halfWidths[index], stated > 0,
        let figure = row.figure(index), figure.isFinite,
        let value = criterion.scale.value(of: figure)
      else { continue }
      let low = criterion.scale.value(of: figure - stated) ?? value
      let high = criterion.scale.value(of: figure + stated) ?? value
      sum += 100 * method.weights[index] * max((low - value).magnitude, (high - value).magnitude)
    }
    return sum
  }

  /// Identifiers of the options that cannot be told from the first one, the first one among them.
  ///
  /// An option belongs to them when its distance from the first is at most the noise of both
  /// together. Noise in points by identifier; an option without an entry has none.
  public static func indistinguishable(_ ranking: [ScoredOption], noise: [String: Double])
    -> [String]
  {
    guard let first = ranking.first else { return [] }
    let firstNoise = max(0, noise[first.id] ?? 0)
    return ranking.filter { option in
      option.rank == first.rank
        || first.score - option.score <= firstNoise + max(0, noise[option.id] ?? 0)
    }.map(\.id)
  }
}
