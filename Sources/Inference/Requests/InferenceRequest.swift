/// One request to a model server.
public struct InferenceRequest: Sendable, Equatable {
  /// Seconds at which it arrives.
  public var arrival: Double
  /// Prompt tokens.
  public var promptTokens: Int
  /// Output tokens.
  public var outputTokens: Int
  /// Prompt tokens taken as cached when no block ids are given.
  public var cachedTokens: Int
  /// Ids of the prompt's blocks from its start, equal ids for equal content; empty when unknown.
  public var blocks: [Int]
  /// The conversation it belongs to; nil when unknown.
  public var session: Int?

  /// A request.
  public init(
    arrival: Double, promptTokens: Int, outputTokens: Int, cachedTokens: Int = 0,
    blocks: [Int] = [], session: Int? = nil
  ) {
    self.arrival = arrival
    self.promptTokens = promptTokens
    self.outputTokens = outputTokens
    self.cachedTokens = cachedTokens
    self.blocks = blocks
    self.session = session
  }
}
