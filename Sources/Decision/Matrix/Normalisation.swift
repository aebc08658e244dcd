import Statistics

/// How the figures of a criterion are made comparable with those of the others, from the options at
/// hand.
///
/// All of them depend on which options are present, so removing one can turn the order of the rest
/// over. The headline score uses stated anchors instead.
public enum Normalisation: String, Sendable, Hashable, CaseIterable {
  /// (x − min) / (max − min), turned round for lower-is-better; a constant column is 1 for
  /// everyone.
  case minMax = "min-max"
  /// x / Σx, or (1/x) / Σ(1/x) for lower-is-better; only where every figure is positive.
  case sum
  /// x / √Σx², direction kept; an all-zero column is 0.
  case vector

  /// The normalised table; nil for `sum` where a figure is not positive.
  public func applied(to matrix: DecisionMatrix) -> NormalisedMatrix? {
    var columns: [[Double]] = []
    for index in matrix.names.indices {
      let column = matrix.column(index)
      let direction = matrix.directions[index]
      switch self {
      case .minMax: columns.append(Self.betweenExtremes(column, direction))
      case .sum:
        guard let shares = Self.shares(column, direction) else { return nil }
        columns.append(shares)
      case .vector: columns.append(Self.unitVector(column))
      }
    }
    return NormalisedMatrix(
      rowCount: matrix.count, columns: columns,
      higherIsBetter: matrix.directions.map { self != .vector || $0 == .higherIsBetter })
  }

  private static func betweenExtremes(_ column: [Double], _ direction: Criterion.Direction)
    -> [Double]
  {
    guard let low = column.min(), let high = column.max(), low < high else {
      return column.map { _ in 1 }
    }
    // Halving keeps the range of very large figures finite, but would lose the last bit of tiny
    // ones.
    let factor = (high - low).isFinite ? 1 : 0.5
    let range = high * factor - low * factor
    return column.map { figure in
      switch direction {
      case .higherIsBetter: (figure * factor - low * factor) / range
      case .lowerIsBetter: (high * factor - figure * factor) / range
      }
    }
  }

  private static func shares(_ column: [Double], _ direction: Criterion.Direction) -> [Double]? {
    guard let low = column.min(), let high = column.max(), low > 0 else { return nil }
    // Parts of the extreme lie in 0...1: neither sums nor reciprocals can overflow.
    let parts = column.map { direction == .higherIsBetter ? $0 / high : low / $0 }
    let sum = parts.reduce(0, +)
    return parts.map { $0 / sum }
  }

  private static func unitVector(_ column: [Double]) -> [Double] {
    let largest = column.reduce(0) { max($0, $1.magnitude) }
    guard largest > 0 else { return column.map { _ in 0 } }
    let parts = column.map { $0 / largest }
    let length = Elementary.sqrt(parts.reduce(0) { $0 + $1 * $1 })
    return parts.map { $0 / length }
  }
}
