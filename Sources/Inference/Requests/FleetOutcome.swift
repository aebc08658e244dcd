/// What a fleet did with requests.
public struct FleetOutcome: Sendable {
  /// The requests in the order given.
  public let requests: [ServedRequest]
  /// What every replica did.
  public let counts: [ServerCounts]
  /// Prompt tokens found in prefix caches.
  public let cachedTokens: Int

  /// Requests that were answered.
  public var completed: [ServedRequest] { requests.filter { !$0.lastToken.isNaN } }

  /// Seconds from the first arrival to the last token; 0 when nothing was answered.
  public var makespan: Double {
    guard let first = requests.first?.arrival else { return 0 }
    return Swift.max(0, (completed.map(\.lastToken).max() ?? first) - first)
  }

  /// Output tokens a second over the makespan.
  public var outputTokensPerSecond: Double {
    let tokens = completed.reduce(0.0) { $0 + Double($1.outputTokens) }
    return makespan > 0 ? tokens / makespan : 0
  }
}
