public import Documents

/// The rules that apply to a workload, and what is odd about the regimes it lists.
public struct ApplicableRules: Sendable {
  /// A scope that applies and why.
  public struct Match: Sendable, Hashable {
    /// Regime.
    public var regime: String
    /// Scope of its rules.
    public var scope: String
    /// What makes it apply, such as `personal data · subjects in EU_EEA`.
    public var reason: String
    /// Remark of the table: what the derivation leaves out.
    public var note: String
  }

  /// Something a person should look at.
  public struct Finding: Sendable, Hashable {
    /// Kind of finding.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Listed, though nothing in the workload makes it apply.
      case listedButDoesNotApply = "listed_but_does_not_apply"
      /// Applies, though a list is given that lacks it.
      case appliesButNotListed = "applies_but_not_listed"
      /// Would apply if the organisation were of a kind that nobody states.
      case mayApply = "may_apply"
      /// Applies, with duties that no rule covers.
      case notCovered = "not_covered"
      /// No regime has this id.
      case unknownRegime = "unknown_regime"
      /// An area, class or answer that the tables do not know.
      case notUnderstood = "not_understood"
    }

    /// Kind of finding.
    public var kind: Kind
    /// What it is about: a regime, an id or a word.
    public var subject: String
    /// One sentence without a full stop.
    public var message: String
    /// Where the list names it, when it does.
    public var location: SourceLocation?
    /// What to do, when we know.
    public var hint: String?

    /// Creates a finding.
    public init(
      kind: Kind, subject: String, message: String, location: SourceLocation? = nil,
      hint: String? = nil
    ) {
      self.kind = kind
      self.subject = subject
      self.message = message
      self.location = location
      self.hint = hint
    }
  }

  /// Scopes that apply, in table order.
  public var matches: [Match]
  /// Rules that apply, in table order.
  public var rules: [Rule]
  /// What a person should look at.
  public var findings: [Finding]

  /// Regimes that apply, in the order of the rules.
  public var regimes: [String] {
    var names: [String] = []
    for rule in rules where !names.contains(rule.regime) { names.append(rule.regime) }
    return names
  }
}
