import Catalog
import Documents

/// Quality of a model as a public benchmark sees it.
enum QualityFigure {
  /// The benchmark that most catalogue models have.
  static let benchmark = "AA Intelligence Index (points)"

  /// Score of a model with its row; nil when the benchmark has none.
  static func score(of model: String, _ catalogue: Catalogue) -> Sourced<Double>? {
    catalogue.quality(model: model).first { $0.benchmark == benchmark }
      .map { Sourced($0.score, from: .catalogue($0.reference)) }
  }
}
