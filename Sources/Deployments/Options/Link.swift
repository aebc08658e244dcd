public import Documents

/// A network path between two sites.
public struct Link: Sendable, Hashable {
  /// Site at one end.
  public var from: String
  /// Site at the other end.
  public var to: String
  /// Service that carries it, such as `aws-direct-connect`; `internet` when none does.
  public var service: String
  /// Where it is named.
  public var location: SourceLocation?

  /// Creates it from its parts.
  public init(
    from: String, to: String, service: String, location: SourceLocation? = nil
  ) {
    self.from = from
    self.to = to
    self.service = service
    self.location = location
  }
}
