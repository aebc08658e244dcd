public import Documents

/// Why an alternative is not ranked.
public struct Exclusion: Error, Sendable {
  /// What kind of thing put it out.
  public enum Kind: String, Sendable, CaseIterable {
    /// The platform cannot do it: a limit with a source.
    case limit
    /// No model that the workload accepts can be had or held there.
    case model
    /// A hard requirement of a regime fails.
    case law
    /// A hard objective is missed.
    case objective
    /// A component cannot carry the busiest hour.
    case capacity
    /// A metered quantity has no price, so the total is incomplete.
    case unpriced
    /// Something the model needs is not known.
    case unknown
  }

  /// What kind of thing put it out.
  public var kind: Kind
  /// Component it concerns, when it is one.
  public var component: String?
  /// One sentence with the limit, rule or bound and the value found.
  public var reason: String
  /// Where the limit or rule comes from.
  public var origin: Origin?
  /// How far it misses, as a fraction of the bound, when it can be said: 0.2 is 20 % beyond.
  public var margin: Double?
  /// What would admit it.
  public var remedy: String?

  /// Creates a reason.
  public init(
    _ kind: Kind, _ reason: String, component: String? = nil, origin: Origin? = nil,
    margin: Double? = nil, remedy: String? = nil
  ) {
    self.kind = kind
    self.reason = reason
    self.component = component
    self.origin = origin
    self.margin = margin
    self.remedy = remedy
  }
}
