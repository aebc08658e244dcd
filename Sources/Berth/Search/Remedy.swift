public import Compliance
public import Deployments

/// What would turn an alternative that the law excludes or leaves open, with its price.
public struct Remedy: Sendable {
  /// Another alternative with a better outcome.
  public struct Move: Sendable {
    /// Its id.
    public var id: String
    /// Its outcome.
    public var outcome: Outcome
    /// Dollars a month it costs more; negative when it costs less, nil when either has no price.
    public var dollarsMore: Double?
  }

  /// Changes of the design that turn what they can; empty when none does.
  public var changes: [DesignChange] = []
  /// Outcome once they are made.
  public var outcomeAfter: Outcome?
  /// Dollars a month they add; nil when they touch no metered unit or something has no price.
  public var dollarsMore: Double?
  /// Whether a price was looked for: places, endpoints, services and keys have one, retention and controls have none.
  public var isPriced = false
  /// Facts that still hold the outcome back once the changes are made.
  public var evidence: [String] = []
  /// The cheapest alternative with a better outcome.
  public var move: Move?

  /// Nothing found yet.
  public init() {}
}
