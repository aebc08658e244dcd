import Statistics

/// TOPSIS: how near an option is to the best of everything and how far from the worst of
/// everything.
///
/// Hwang and Yoon, Multiple Attribute Decision Making, 1981: closeness = d⁻ / (d⁺ + d⁻) with
/// Euclidean distances to the ideal and the anti-ideal of the weighted, normalised table. The book
/// normalises by vector.
public struct Topsis: Sendable, Hashable {
  /// Distances and closeness of each option.
  public struct Result: Sendable, Hashable {
    /// Distance to the ideal.
    public let toIdeal: [Double]
    /// Distance to the anti-ideal.
    public let toAntiIdeal: [Double]
    /// Closeness 0...1, larger is better; nil where ideal and anti-ideal coincide, as when all
    /// options are alike.
    public let closeness: [Double?]
    /// Places; options without closeness all tie.
    public let places: Places
  }

  /// How the figures were made comparable.
  public let normalisation: Normalisation
  /// The normalised values.
  public let normalised: NormalisedMatrix
  /// Squared distance of each value from the best of its column, column after column.
  private let fromBest: [Double]
  /// Squared distance of each value from the worst of its column.
  private let fromWorst: [Double]

  /// Prepares a table; nil where the normalisation is not defined.
  public init?(_ matrix: DecisionMatrix, normalisation: Normalisation = .vector) {
    guard let normalised = normalisation.applied(to: matrix) else { return nil }
    self.normalisation = normalisation
    self.normalised = normalised
    var fromBest: [Double] = []
    var fromWorst: [Double] = []
    for index in 0..<normalised.columnCount {
      let column = normalised.column(index)
      let low = column.min() ?? 0
      let high = column.max() ?? 0
      let (best, worst) = normalised.higherIsBetter[index] ? (high, low) : (low, high)
      fromBest += column.map { ($0 - best) * ($0 - best) }
      fromWorst += column.map { ($0 - worst) * ($0 - worst) }
    }
    self.fromBest = fromBest
    self.fromWorst = fromWorst
  }

  /// Closeness of each option with its distances; nil when the weights are not usable.
  public func result(weights: [Double]) -> Result? {
    guard let (toIdeal, toAntiIdeal) = distances(weights: weights) else { return nil }
    let closeness = zip(toIdeal, toAntiIdeal).map { near, far -> Double? in
      near + far > 0 ? far / (near + far) : nil
    }
    return Result(
      toIdeal: toIdeal, toAntiIdeal: toAntiIdeal, closeness: closeness,
      places: Places(closeness.map { $0 ?? 0 }, .largestFirst))
  }

  /// Closeness alone, 0 where it is not defined: what is needed for thousands of weightings.
  public func closeness(weights: [Double]) -> [Double]? {
    guard let (toIdeal, toAntiIdeal) = distances(weights: weights) else { return nil }
    return zip(toIdeal, toAntiIdeal).map { near, far in near + far > 0 ? far / (near + far) : 0 }
  }

  private func distances(weights: [Double]) -> (toIdeal: [Double], toAntiIdeal: [Double])? {
    guard let shares = WeightShares.of(weights, count: normalised.columnCount) else { return nil }
    // (w·a − w·b)² = w²·(a − b)²: the squared differences do not depend on the weights.
    let squares = shares.map { $0 * $0 }
    let rowCount = normalised.rowCount
    return (
      NormalisedMatrix.weightedSum(fromBest, rowCount: rowCount, weights: squares)
        .map(Elementary.sqrt),
      NormalisedMatrix.weightedSum(fromWorst, rowCount: rowCount, weights: squares)
        .map(Elementary.sqrt)
    )
  }
}
