/// How often places are passed when each passing leads on: v = entering + v × leading.
///
/// Jackson 1957, equation 1. The weights need not be probabilities: a place that starts several
/// others leads to each of them with its number. O(n³).
public enum TrafficEquations {
  /// The passes of each place; nil for sizes that differ, weights that are negative or not finite,
  /// and where the equations have no solution that is finite and not negative.
  public static func passes(entering: [Double], leading: [[Double]]) -> [Double]? {
    let size = entering.count
    guard size > 0, size <= 2_000, leading.count == size,
      entering.allSatisfy({ $0 >= 0 && $0.isFinite }),
      leading.allSatisfy({ $0.count == size && $0.allSatisfy { $0 >= 0 && $0.isFinite } })
    else { return nil }
    var matrix = SquareMatrix(size: size, diagonal: 1)
    for row in 0..<size {
      for column in 0..<size { matrix[row, column] -= leading[row][column] }
    }
    guard let passes = matrix.inverse()?.applied(toRow: entering),
      passes.allSatisfy({ $0 >= -1e-9 && $0.isFinite })
    else { return nil }
    return passes.map { max(0, $0) }
  }
}
