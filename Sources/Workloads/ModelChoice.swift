public import Documents

/// A model the workload accepts.
public struct ModelChoice: Sendable, Hashable {
  /// Catalogue name.
  public var name: String
  /// Why it is acceptable, as the writer says.
  public var reason: String?
  /// Where it is named.
  public var location: SourceLocation?

  /// Joins the parts.
  public init(
    name: String,
    reason: String? = nil,
    location: SourceLocation? = nil
  ) {
    self.name = name
    self.reason = reason
    self.location = location
  }
}
