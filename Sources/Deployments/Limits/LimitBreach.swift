public import Documents

/// What a platform cannot do and a design or a workload asks of it: it puts the option out.
public struct LimitBreach: Sendable, Hashable {
  /// Component it happens at.
  public var component: String
  /// Service with the limit.
  public var service: String
  /// Name of the limit, such as `timeout_max`.
  public var limit: String
  /// The limit, in its unit.
  public var allowed: Double
  /// What is asked, in the same unit.
  public var asked: Double
  /// Unit of both.
  public var unit: String
  /// One sentence without a full stop.
  public var message: String
  /// Row of the limit.
  public var reference: CatalogueReference
}
