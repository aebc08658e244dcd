/// A table after normalisation, kept column after column so that thousands of weightings are cheap.
public struct NormalisedMatrix: Sendable, Hashable {
  /// Number of options.
  public let rowCount: Int
  /// Whether more of each column is better; vector normalisation keeps costs as costs.
  public let higherIsBetter: [Bool]
  /// Values, column after column.
  let values: [Double]

  init(rowCount: Int, columns: [[Double]], higherIsBetter: [Bool]) {
    self.rowCount = rowCount
    self.higherIsBetter = higherIsBetter
    values = columns.flatMap { $0 }
  }

  /// Number of criteria.
  public var columnCount: Int { higherIsBetter.count }

  /// The values on a criterion; empty outside the table.
  public func column(_ index: Int) -> [Double] {
    guard higherIsBetter.indices.contains(index) else { return [] }
    return Array(values[(index * rowCount)..<((index + 1) * rowCount)])
  }

  /// Adds each column times its weight: one number a row.
  static func weightedSum(_ values: [Double], rowCount: Int, weights: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: rowCount)
    for (column, weight) in weights.enumerated() where weight != 0 {
      let start = column * rowCount
      for row in 0..<rowCount { result[row] += weight * values[start + row] }
    }
    return result
  }
}
