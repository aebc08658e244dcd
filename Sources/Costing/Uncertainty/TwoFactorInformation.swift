/// What knowing one of two independent factors is worth (EVPPI), by enumeration.
public struct TwoFactorInformation: Sendable, Equatable {
  /// Expected outcome of each option.
  public let expected: [Double]
  /// Option of the best expected outcome.
  public let best: Int
  /// Value of knowing both factors.
  public let both: Double
  /// Value of knowing the first factor alone.
  public let first: Double
  /// Value of knowing the second factor alone.
  public let second: Double

  /// Weighs `outcomes[option][first factor][second factor]`; nil for a table that is not whole.
  public init?(
    outcomes: [[[Double]]], first: [Double], second: [Double], minimise: Bool
  ) {
    guard
      outcomes.allSatisfy({
        $0.count == first.count && $0.allSatisfy { $0.count == second.count }
      }),
      let joint = DecisionUnderRisk(
        outcomes: outcomes.map { $0.flatMap { $0 } },
        probabilities: first.flatMap { a in second.map { a * $0 } }, minimise: minimise),
      let byFirst = DecisionUnderRisk(
        outcomes: outcomes.map { $0.map { Self.mean($0, second) } }, probabilities: first,
        minimise: minimise),
      let bySecond = DecisionUnderRisk(
        outcomes: outcomes.map { table in
          second.indices.map { column in Self.mean(table.map { $0[column] }, first) }
        }, probabilities: second, minimise: minimise)
    else { return nil }
    expected = joint.expected
    best = joint.best
    both = joint.valueOfPerfectInformation
    self.first = byFirst.valueOfPerfectInformation
    self.second = bySecond.valueOfPerfectInformation
  }

  private static func mean(_ values: [Double], _ weights: [Double]) -> Double {
    zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
