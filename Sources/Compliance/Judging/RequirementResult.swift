public import Deployments
public import Documents

/// One requirement, judged for one component or for the workload as a whole.
public struct RequirementResult: Sendable {
  /// Regime, such as `GDPR`.
  public var regime: String
  /// Article or control.
  public var article: String
  /// The requirement in one sentence.
  public var requirement: String
  /// Component id; nil for the workload.
  public var component: String?
  /// How it stands.
  public var state: RequirementState
  /// Whether failing it excludes.
  public var isHard: Bool
  /// Whether the duty is the organisation's own, the same for every option.
  public var isOurs: Bool
  /// In force only after the go-live date: a warning, never a verdict.
  public var isFuture: Bool
  /// What was found, field by field.
  public var found: [Finding]
  /// The predicate: what is needed.
  public var needed: String
  /// Source of the rule.
  public var source: String
  /// Confidence of the rule.
  public var confidence: Confidence
  /// A change that would turn it, unpriced; nil when none is known.
  public var change: String?
  /// The same change, to be applied and priced; empty when none is known.
  public var changes: [DesignChange]

  /// A fact that decided, with its origin.
  public struct Finding: Sendable {
    /// Vocabulary field.
    public var field: String
    /// Value as text; nil when nobody has stated it.
    public var value: String?
    /// Where it comes from; nil when unknown.
    public var origin: Origin?

    /// Creates a finding.
    public init(field: String, value: String?, origin: Origin?) {
      self.field = field
      self.value = value
      self.origin = origin
    }
  }

  /// Creates a result.
  public init(
    regime: String, article: String, requirement: String, component: String?,
    state: RequirementState, isHard: Bool, isOurs: Bool, isFuture: Bool, found: [Finding],
    needed: String, source: String, confidence: Confidence, change: String?,
    changes: [DesignChange] = []
  ) {
    self.regime = regime
    self.article = article
    self.requirement = requirement
    self.component = component
    self.state = state
    self.isHard = isHard
    self.isOurs = isOurs
    self.isFuture = isFuture
    self.found = found
    self.needed = needed
    self.source = source
    self.confidence = confidence
    self.change = change
    self.changes = changes
  }
}
