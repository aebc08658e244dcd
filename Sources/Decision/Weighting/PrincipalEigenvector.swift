/// The largest eigenvalue of a positive matrix with its eigenvector, by power iteration.
///
/// By Perron and Frobenius it is real and simple, and its vector is positive, so the iteration
/// converges from any positive start. Only sums, products and quotients are used: all processors
/// give the same bits.
struct PrincipalEigenvector {
  /// The eigenvector, scaled to sum 1.
  let vector: [Double]
  /// The eigenvalue.
  let value: Double

  /// Nil when the matrix is empty, not square or not positive, or when 10 000 steps do not settle
  /// it.
  init?(_ matrix: [[Double]]) {
    let count = matrix.count
    guard count > 0,
      matrix.allSatisfy({ $0.count == count && $0.allSatisfy { $0 > 0 && $0.isFinite } })
    else { return nil }
    var vector = [Double](repeating: 1 / Double(count), count: count)
    for _ in 0..<10_000 {
      let image = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
      let ratios = zip(image, vector).map { $0 / $1 }
      let sum = image.reduce(0, +)
      guard sum.isFinite, sum > 0, let low = ratios.min(), let high = ratios.max() else {
        return nil
      }
      vector = image.map { $0 / sum }
      // Collatz and Wielandt: the eigenvalue lies between the least and the largest ratio.
      if high - low <= 1e-14 * high {
        self.vector = vector
        value = sum
        return
      }
    }
    return nil
  }
}
