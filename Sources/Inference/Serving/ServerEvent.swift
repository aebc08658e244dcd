/// What a server tells about a request.
@frozen public struct ServerEvent: Sendable, Equatable {
  /// What happened.
  @frozen public enum Kind: Sendable, Equatable {
    /// The first output token is there.
    case firstToken
    /// The last output token is there.
    case completion
  }

  /// The request, as it was enqueued.
  public let request: Int
  /// What happened.
  public let kind: Kind
  /// When, in seconds.
  public let time: Double

  /// An event of a request.
  @inlinable public init(request: Int, kind: Kind, time: Double) {
    self.request = request
    self.kind = kind
    self.time = time
  }
}
