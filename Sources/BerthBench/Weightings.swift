import Decision

/// Ten thousand weightings of a table of 40 options by 10 criteria, each by weighted sum (min-max) and by TOPSIS (vector).
///
/// Figures and weights are fractional parts of multiples of irrational numbers, so that a peer in any language can be given
/// the same table: figure = 1 + frac((10 i + j + 1) φ), weight = frac((10 k + j + 1) √2), every other criterion a cost.
struct Weightings {
  static let options = 40
  static let criteria = 10

  private let matrix: DecisionMatrix
  private let weightings: [[Double]]

  init(_ arguments: Arguments) throws {
    let count = arguments.customers ?? 10_000
    let rows = (0..<Self.options).map { row in
      (0..<Self.criteria).map { 1 + Self.fraction(row, $0, of: 1.618_033_988_749_895) }
    }
    guard
      let matrix = DecisionMatrix(
        ids: rows.indices.map { "option \($0)" },
        names: (0..<Self.criteria).map { "criterion \($0)" },
        directions: (0..<Self.criteria).map {
          $0.isMultiple(of: 2) ? .lowerIsBetter : .higherIsBetter
        }, rows: rows)
    else { throw Problem(description: "the table of figures is none") }
    self.matrix = matrix
    weightings = (0..<count).map { index in
      (0..<Self.criteria).map { Self.fraction(index, $0, of: 1.414_213_562_373_095_1) }
    }
  }

  private static func fraction(_ row: Int, _ column: Int, of number: Double) -> Double {
    let product = Double(row * criteria + column + 1) * number
    return product - product.rounded(.down)
  }

  func run() -> Workload.Outcome {
    var sums = 0.0
    var closeness = 0.0
    if let sum = WeightedSum(matrix, normalisation: .minMax), let topsis = Topsis(matrix) {
      for weights in weightings {
        sums += sum.scores(weights: weights)?.max() ?? .nan
        closeness += topsis.closeness(weights: weights)?.max() ?? .nan
      }
    }
    let count = Double(weightings.count)
    return Workload.Outcome(
      work: weightings.count, events: 2 * weightings.count * Self.options,
      results: [("mean_best_sum", sums / count), ("mean_best_closeness", closeness / count)])
  }
}
