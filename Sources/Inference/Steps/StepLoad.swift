/// What one step of a batch has to do.
@frozen public struct StepLoad: Sendable, Equatable {
  /// Requests that decode, one token each.
  public var decodes: Double
  /// The sum of their contexts, in tokens.
  public var decodeContext: Double
  /// Prompt tokens worked on.
  public var prefillTokens: Double
  /// Pairs of a prompt token and a token before it, summed: n (S + (n-1)/2) for a chunk of n on S.
  public var prefillPairs: Double
  /// Cached tokens that prompt chunks read back.
  public var prefillContext: Double
  /// Prompts whose last chunk is in this step, each of which yields its first token.
  public var promptsFinished: Double

  /// A step; what is not said is zero.
  @inlinable public init(
    decodes: Double = 0, decodeContext: Double = 0, prefillTokens: Double = 0,
    prefillPairs: Double = 0, prefillContext: Double = 0, promptsFinished: Double = 0
  ) {
    self.decodes = decodes
    self.decodeContext = decodeContext
    self.prefillTokens = prefillTokens
    self.prefillPairs = prefillPairs
    self.prefillContext = prefillContext
    self.promptsFinished = promptsFinished
  }

  /// A chunk of a prompt of some tokens on a context already cached.
  @inlinable public mutating func addChunk(tokens: Int, context: Int, last: Bool) {
    let n = Double(tokens)
    prefillTokens += n
    prefillPairs += n * (Double(context) + (n - 1) / 2)
    prefillContext += Double(context)
    if last { promptsFinished += 1 }
  }

  /// Token rows that pass the matrix products.
  @inlinable public var rows: Double { decodes + prefillTokens }
}
