/// A regime's verdict on an alternative, with everything it rests on.
public struct Verdict: Sendable {
  /// Regime.
  public var regime: String
  /// The outcome over the platform's requirements; the organisation's own never exclude an option.
  public var outcome: Outcome
  /// Every requirement that applies, in the order of the rules.
  public var results: [RequirementResult]

  /// Creates a verdict.
  public init(regime: String, outcome: Outcome, results: [RequirementResult]) {
    self.regime = regime
    self.outcome = outcome
    self.results = results
  }
}
