/// PROMETHEE II: how much each option is preferred to all others less how much they are to it.
///
/// Brans and Vincke, Management Science 31, 1985. Flows are divided by the number of other options.
/// With the half width of a simulation's confidence interval as q, a difference inside the noise is
/// no preference.
public struct PrometheeII: Sendable, Hashable {
  /// Preference of each option over the others, 0...1.
  public let leavingFlow: [Double]
  /// Preference of the others over it, 0...1.
  public let enteringFlow: [Double]
  /// Leaving less entering flow, −1...1; larger is better.
  public let netFlow: [Double]
  /// Net flow of each option on each criterion before weighting, −1...1: what explains a place.
  public let netFlowByCriterion: [[Double]]
  /// Places by net flow.
  public let places: Places

  /// Judges a table with one preference function for each criterion; nil when they or the weights
  /// are not usable.
  public init?(_ matrix: DecisionMatrix, weights: [Double], preferences: [PreferenceFunction]) {
    guard preferences.count == matrix.names.count, preferences.allSatisfy(\.isValid),
      let shares = WeightShares.of(weights, count: matrix.names.count)
    else { return nil }
    let count = matrix.count
    // One option alone is compared with nobody: its flows are 0, not 0/0.
    let others = Double(max(1, count - 1))
    var leaving = [Double](repeating: 0, count: count)
    var entering = leaving
    var byCriterion = leaving.map { _ in [Double](repeating: 0, count: shares.count) }
    for (criterion, preference) in preferences.enumerated() {
      let column = matrix.column(criterion)
      let sign = matrix.directions[criterion] == .higherIsBetter ? 1.0 : -1.0
      var gains = [Double](repeating: 0, count: count)
      var losses = gains
      for a in 0..<count {
        for b in 0..<count where a != b {
          let amount = preference.preference(for: sign * (column[a] - column[b]))
          gains[a] += amount
          losses[b] += amount
        }
      }
      for row in 0..<count {
        leaving[row] += shares[criterion] * gains[row]
        entering[row] += shares[criterion] * losses[row]
        byCriterion[row][criterion] = (gains[row] - losses[row]) / others
      }
    }
    leavingFlow = leaving.map { $0 / others }
    enteringFlow = entering.map { $0 / others }
    netFlow = zip(leavingFlow, enteringFlow).map { $0 - $1 }
    netFlowByCriterion = byCriterion
    places = Places(netFlow, .largestFirst)
  }

  /// Judges a table with one preference function for all criteria.
  public init?(
    _ matrix: DecisionMatrix, weights: [Double], preference: PreferenceFunction = .usual
  ) {
    self.init(matrix, weights: weights, preferences: matrix.names.map { _ in preference })
  }
}
