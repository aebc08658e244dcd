/// The damped normal equations of a small least-squares problem.
enum NormalEquations {
  /// The x of (JᵀJ + damping diag(JᵀJ)) x = Jᵀr, by Cholesky; nil when it is singular.
  static func solve(columns: [[Double]], residuals: [Double], damping: Double) -> [Double]? {
    let n = columns.count
    func dot(_ a: [Double], _ b: [Double]) -> Double {
      var sum = 0.0
      for index in 0..<Swift.min(a.count, b.count) { sum += a[index] * b[index] }
      return sum
    }
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for row in 0..<n {
      for column in 0...row { matrix[row][column] = dot(columns[row], columns[column]) }
      matrix[row][row] *= 1 + damping
    }
    var x = columns.map { dot($0, residuals) }
    for row in 0..<n {
      for column in 0...row {
        var sum = matrix[row][column]
        for k in 0..<column { sum -= matrix[row][k] * matrix[column][k] }
        if row == column {
          guard sum > 0 else { return nil }
          matrix[row][row] = sum.squareRoot()
        } else {
          matrix[row][column] = sum / matrix[column][column]
        }
      }
    }
    for row in 0..<n {
      for k in 0..<row { x[row] -= matrix[row][k] * x[k] }
      x[row] /= matrix[row][row]
    }
    for row in (0..<n).reversed() {
      for k in (row + 1)..<n where k < n { x[row] -= matrix[k][row] * x[k] }
      x[row] /= matrix[row][row]
    }
    return x
  }
}
