/// A place where runs wait and are worked on, as the model describes it.
public struct StationSpec: Sendable, Hashable {
  /// What kind of station it is, with what only that kind has.
  public enum Kind: Sendable, Hashable {
    /// Replicas with a number of slots each and one queue before them.
    case pool(PoolSpec)
    /// Function instances that come and go.
    case function(FunctionSpec)
    /// A model behind somebody's API.
    case endpoint(EndpointSpec)
    /// Replicas of a model server with continuous batching.
    case servers(ServersSpec)
    /// As many at once as come: stores, caches, gateways, third-party services.
    case delay(DelaySpec)
    /// A network link.
    case link(LinkSpec)
  }

  /// Component id.
  public var name: String
  /// What kind it is.
  public var kind: Kind
  /// Whether the wait of every measured request is kept, for tests of the waiting time.
  public var recordsWaits: Bool
  /// Whether its requests are also sent to infinitely many servers, as a control of known mean.
  public var hasTwin: Bool
  /// How it breaks down; nil for never.
  public var failures: FailureSpec?

  /// Whether what is too much is turned away, so that no line grows without end.
  var sheds: Bool {
    switch kind {
    case .pool(let pool): pool.queueCapacity < .max || pool.queueTimeout.isFinite
    case .function, .delay, .endpoint: true
    case .servers, .link: false
    }
  }

  /// Creates a station.
  public init(
    name: String, kind: Kind, recordsWaits: Bool = false, hasTwin: Bool = false,
    failures: FailureSpec? = nil
  ) {
    self.name = name
    self.kind = kind
    self.recordsWaits = recordsWaits
    self.hasTwin = hasTwin
    self.failures = failures
  }
}
