public import Documents

/// Vector search.
public struct Retrieval: Sendable {
  /// Mean queries a run.
  public var queriesPerRun: Input
  /// Vectors kept.
  public var vectors: Input
  /// Dimensions of a vector.
  public var dimensions: Int
  /// Neighbours asked for.
  public var topK: Int

  /// Joins the parts.
  public init(
    queriesPerRun: Input,
    vectors: Input,
    dimensions: Int,
    topK: Int
  ) {
    self.queriesPerRun = queriesPerRun
    self.vectors = vectors
    self.dimensions = dimensions
    self.topK = topK
  }
}
