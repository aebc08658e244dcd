/// Recorded model calls: when each came and how many tokens went in and out.
public struct RequestTrace: Sendable, Hashable {
  /// One recorded call.
  public struct Request: Sendable, Hashable {
    /// Seconds since the first call.
    public var arrival: Double
    /// Prompt tokens.
    public var inputTokens: Int
    /// Generated tokens.
    public var outputTokens: Int

    /// Creates a call.
    public init(arrival: Double, inputTokens: Int, outputTokens: Int) {
      self.arrival = arrival
      self.inputTokens = inputTokens
      self.outputTokens = outputTokens
    }
  }

  /// Path as written in the workload.
  public var path: String
  /// The calls by rising arrival.
  public var requests: [Request]

  /// Creates a trace.
  public init(path: String, requests: [Request]) {
    self.path = path
    self.requests = requests
  }
}
