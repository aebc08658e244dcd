public import Documents

/// One requirement of a regime, as a row of `Data/compliance/rules.csv` or of a user's own file.
public struct Rule: Sendable, Hashable {
  /// Regime, such as `GDPR`.
  public var regime: String
  /// Article or control.
  public var article: String
  /// The requirement in one sentence.
  public var requirement: String
  /// The condition as written.
  public var predicate: String
  /// The condition, read.
  public var condition: RuleExpression
  /// Whether failing it excludes; otherwise it is reported and costs points.
  public var isHard: Bool
  /// When it applies, a scope of `scopes.csv`, such as `personal data EU`.
  public var scope: String
  /// What it is asked of, classes of `component-classes.csv`.
  public var classes: [String]
  /// Where the rule was taken from.
  public var source: String
  /// How far its wording can be leant on.
  public var confidence: Confidence
  /// Day from which it binds.
  public var effect: Effect
  /// What a reader must know.
  public var note: String
  /// Where it stands.
  public var location: SourceLocation

  /// When a rule binds.
  public enum Effect: Sendable, Hashable {
    /// It has bound for long.
    case inForce
    /// From an ISO date.
    case from(String)
    /// A proposal: nobody knows when, or whether.
    case proposed
  }

  /// Whether it does not bind yet on a day, an ISO date.
  public func isFuture(on day: String) -> Bool {
    switch effect {
    case .inForce: false
    // ISO dates order as texts do.
    case .from(let date): date > day
    case .proposed: true
    }
  }
}
