/// Latencies that a deployment has to keep at the 95th percentile, in seconds; nil for none.
public struct LatencyObjective: Sendable, Equatable {
  /// To the first token.
  public var firstToken: Double?
  /// A token after the first.
  public var perToken: Double?
  /// To the last token.
  public var endToEnd: Double?

  /// An objective.
  public init(firstToken: Double? = nil, perToken: Double? = nil, endToEnd: Double? = nil) {
    self.firstToken = firstToken
    self.perToken = perToken
    self.endToEnd = endToEnd
  }

  /// An objective in milliseconds.
  public init(milliseconds: (first: Double?, token: Double?, last: Double?)) {
    self.init(
      firstToken: milliseconds.first.map { $0 / 1e3 },
      perToken: milliseconds.token.map { $0 / 1e3 }, endToEnd: milliseconds.last.map { $0 / 1e3 })
  }

  func isMet(first: Double, token: Double, last: Double) -> Bool {
    first <= firstToken ?? .infinity && token <= perToken ?? .infinity
      && last <= endToEnd ?? .infinity
  }
}
