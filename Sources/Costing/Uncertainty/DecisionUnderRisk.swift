/// A choice whose outcomes depend on which state comes true, with the states' probabilities known.
public struct DecisionUnderRisk: Sendable, Equatable {
  /// Expected outcome of each option.
  public let expected: [Double]
  /// Option of the best expected outcome; the first of equals.
  public let best: Int
  /// Expected outcome if the state were known before choosing.
  public let withPerfectInformation: Double
  /// What knowing the state is worth: never negative.
  public let valueOfPerfectInformation: Double
  /// Largest regret of each option over all states, whatever their probability.
  public let largestRegret: [Double]
  /// Option of the smallest largest regret.
  public let minimaxRegret: Int
  /// Option whose worst outcome is the best.
  public let maximin: Int
  /// Probability that each option is the best one; the first of equals takes a state.
  public let probabilityBest: [Double]

  /// Weighs options (rows) over states (columns); nil for a table that is not whole or empty.
  ///
  /// - Parameter minimise: Whether outcomes are costs.
  public init?(outcomes: [[Double]], probabilities: [Double], minimise: Bool) {
    guard !outcomes.isEmpty, !probabilities.isEmpty,
      outcomes.allSatisfy({ $0.count == probabilities.count })
    else { return nil }
    let sign: Double = minimise ? -1 : 1
    let gains = outcomes.map { $0.map { sign * $0 } }
    func place(_ values: [Double]) -> Int {
      values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
    }
    let means = gains.map { zip($0, probabilities).reduce(0) { $0 + $1.0 * $1.1 } }
    let states = probabilities.indices.map { state in gains.map { $0[state] } }
    let tops = states.map { $0.max() ?? 0 }
    let perfect = zip(tops, probabilities).reduce(0) { $0 + $1.0 * $1.1 }
    let chosen = place(means)
    let regrets = gains.map { zip(tops, $0).map { $0 - $1 }.max() ?? 0 }
    var shares = [Double](repeating: 0, count: gains.count)
    for (state, probability) in zip(states, probabilities) { shares[place(state)] += probability }
    expected = means.map { sign * $0 }
    best = chosen
    withPerfectInformation = sign * perfect
    valueOfPerfectInformation = max(0, perfect - means[chosen])
    largestRegret = regrets
    minimaxRegret = place(regrets.map { -$0 })
    maximin = place(gains.map { $0.min() ?? 0 })
    probabilityBest = shares
  }
}
