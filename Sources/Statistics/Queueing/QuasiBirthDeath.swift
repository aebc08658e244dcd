/// The repeating part of a chain of levels: up, within and down as matrices over phases.
///
/// Matrix-geometric: the vector of a level is that of the level below times R (Neuts 1981). R comes
/// from G by logarithmic reduction (Latouche and Ramaswami, J. Appl. Prob. 30, 1993), which
/// converges quadratically. O(phases^3) a step, some ten steps.
struct QuasiBirthDeath: Sendable {
  /// What a level's vector is multiplied with to give the next one.
  let rate: SquareMatrix
  /// The inverse of I - R.
  let sum: SquareMatrix

  /// The solution; nil where the chain drifts upwards or does not converge.
  init?(up: SquareMatrix, within: SquareMatrix, down: SquareMatrix) {
    guard let local = within.scaled(by: -1).inverse() else { return nil }
    let size = up.size
    let identity = SquareMatrix(size: size, diagonal: 1)
    var high = local * up
    var low = local * down
    var first = low
    var path = high
    var converged = false
    for _ in 0..<60 {
      let returning = high * low + low * high
      guard let again = (identity - returning).inverse() else { return nil }
      high = again * (high * high)
      low = again * (low * low)
      first = first + path * low
      path = path * high
      // The greatest row sum of what is still to be added.
      var left = 0.0
      for row in 0..<size {
        left = max(left, path.values[row * size..<(row + 1) * size].reduce(0, +))
      }
      guard left.isFinite else { return nil }
      if left < 1e-16 {
        converged = true
        break
      }
    }
    guard converged, let stay = (within + up * first).scaled(by: -1).inverse() else { return nil }
    rate = up * stay
    guard let sum = (identity - rate).inverse() else { return nil }
    self.sum = sum
  }
}
