/// VIKOR: a compromise between the least regret over all criteria and the least worst regret on
/// one.
///
/// Opricovic and Tzeng, European Journal of Operational Research 156, 2004. With r = w·(best −
/// x)/(best − worst): S = Σ r, R = max r, Q = v·(S − S*)/(S⁻ − S*) + (1 − v)·(R − R*)/(R⁻ − R*);
/// smaller is better. A constant column and a term without range contribute 0.
public struct Vikor: Sendable, Hashable {
  /// Weight of the regret over all criteria against the worst one, 0...1.
  public let v: Double
  /// Regret over all criteria.
  public let groupRegret: [Double]
  /// Worst regret on one criterion.
  public let individualRegret: [Double]
  /// The compromise, 0...1, smaller is better.
  public let compromise: [Double]
  /// Places by the compromise.
  public let places: Places
  /// Lead the first option needs: 1 / (options − 1); 0 for one option alone.
  public let advantageNeeded: Double
  /// Whether the first leads the next in order by as much as is needed; a tie for first has no
  /// lead.
  public let hasAcceptableAdvantage: Bool
  /// Whether an option in first place is best by one of the two regrets too.
  public let hasAcceptableStability: Bool
  /// Indices of the options that VIKOR proposes: the first alone when both conditions hold, the
  /// first two when only stability fails, else all whose distance to the first is smaller than the
  /// advantage needed.
  public let compromiseSet: [Int]

  /// Judges a table; nil when the weights or v are not usable.
  public init?(_ matrix: DecisionMatrix, weights: [Double], v: Double = 0.5) {
    guard (0...1).contains(v), let shares = WeightShares.of(weights, count: matrix.names.count),
      let normalised = Normalisation.minMax.applied(to: matrix)
    else { return nil }
    var group = matrix.ids.map { _ in 0.0 }
    var individual = group
    for (index, weight) in shares.enumerated() {
      for (row, value) in normalised.column(index).enumerated() {
        let regret = weight * (1 - value)
        group[row] += regret
        individual[row] = max(individual[row], regret)
      }
    }
    let byGroup = Self.scaled(group)
    let byIndividual = Self.scaled(individual)
    let compromise = zip(byGroup, byIndividual).map { v * $0 + (1 - v) * $1 }
    let places = Places(compromise, .smallestFirst)
    let needed = matrix.count > 1 ? 1 / Double(matrix.count - 1) : 0
    let first = compromise.min() ?? 0
    let tolerance = Places.tolerance
    let hasAdvantage =
      places.order.count < 2
      || compromise[places.order[1]] - compromise[places.order[0]] >= needed - tolerance
    let hasStability = places.first.contains { index in
      byGroup[index] <= tolerance || byIndividual[index] <= tolerance
    }
    switch (hasAdvantage, hasStability) {
    case (true, true): compromiseSet = Array(places.order.prefix(1))
    case (true, false): compromiseSet = Array(places.order.prefix(2))
    case (false, _):
      compromiseSet = places.order.filter { compromise[$0] - first < needed - tolerance }
    }
    self.v = v
    groupRegret = group
    individualRegret = individual
    self.compromise = compromise
    self.places = places
    advantageNeeded = needed
    hasAcceptableAdvantage = hasAdvantage
    hasAcceptableStability = hasStability
  }

  /// Regrets from 0 for the least to 1 for the largest; all 0 where they differ by rounding alone.
  private static func scaled(_ regrets: [Double]) -> [Double] {
    guard let low = regrets.min(), let high = regrets.max(), high - low > Places.tolerance else {
      return regrets.map { _ in 0 }
    }
    return regrets.map { ($0 - low) / (high - low) }
  }
}
