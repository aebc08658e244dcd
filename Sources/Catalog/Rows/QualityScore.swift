public import Documents

/// A public benchmark score of a model.
public struct QualityScore: Sendable, Hashable {
  /// Catalogue name of the model.
  public var model: String
  /// Benchmark.
  public var benchmark: String
  /// Score in the benchmark's own unit.
  public var score: Double
  /// Row.
  public var reference: CatalogueReference

  init?(_ row: Record) {
    guard let score = row.number("score") else { return nil }
    model = row.text("model")
    benchmark = row.text("benchmark")
    self.score = score
    reference = row.reference
  }
}
