/// When a request's first and last output token were there.
public struct ServedRequest: Sendable, Equatable {
  /// Seconds of its arrival.
  public var arrival: Double
  /// Seconds of the first token; NaN while there is none.
  public var firstToken = Double.nan
  /// Seconds of the last token; NaN while there is none.
  public var lastToken = Double.nan
  /// Output tokens.
  public var outputTokens: Int
  /// Whether no replica could ever hold it.
  public var isRefused = false

  /// Seconds from arrival to the first token.
  public var timeToFirstToken: Double { firstToken - arrival }
  /// Seconds a token after the first; 0 for a single token.
  public var timePerOutputToken: Double {
    outputTokens > 1 ? (lastToken - firstToken) / Double(outputTokens - 1) : 0
  }
  /// Seconds from arrival to the last token.
  public var endToEnd: Double { lastToken - arrival }
}
