/// Columns of a regression made orthogonal, by the modified Gram–Schmidt process.
///
/// Sums, products, quotients and square roots in a fixed order: the same bits on every machine.
struct OrthogonalColumns: Sendable {
  /// Orthonormal columns.
  private var basis: [[Double]] = []
  /// The columns as sums of the basis: upper triangular, by column.
  private var triangle: [[Double]] = []

  /// Nil where a column is zero or nearly a sum of those before it.
  init?(_ columns: [[Double]]) {
    for column in columns {
      var rest = column
      let whole = Self.product(column, column)
      var entries: [Double] = []
      for direction in basis {
        let share = Self.product(direction, rest)
        Self.subtract(share, direction, from: &rest)
        entries.append(share)
      }
      let own = Self.product(rest, rest)
      guard whole > 0, own > 1e-10 * whole, own.isFinite else { return nil }
      let length = Elementary.sqrt(own)
      basis.append(rest.map { $0 / length })
      triangle.append(entries + [length])
    }
  }

  /// The least-squares coefficients of a vector; leaves what they do not explain.
  func solve(removingFrom vector: inout [Double]) -> [Double] {
    var shares: [Double] = []
    for direction in basis {
      let share = Self.product(direction, vector)
      Self.subtract(share, direction, from: &vector)
      shares.append(share)
    }
    for row in shares.indices.reversed() {
      for column in shares.indices where column > row {
        shares[row] -= triangle[column][row] * shares[column]
      }
      shares[row] /= triangle[row][row]
    }
    return shares
  }

  /// d′ (X′X)⁻¹ d for the columns X and a vector d.
  func inverseForm(_ vector: [Double]) -> Double {
    var solved: [Double] = []
    for (row, entry) in vector.enumerated() where row < triangle.count {
      var value = entry
      for column in 0..<row { value -= triangle[row][column] * solved[column] }
      solved.append(value / triangle[row][row])
    }
    return solved.reduce(0) { $0 + $1 * $1 }
  }

  private static func product(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func subtract(_ factor: Double, _ column: [Double], from vector: inout [Double]) {
    for index in vector.indices { vector[index] -= factor * column[index] }
  }
}
