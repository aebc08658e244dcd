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
    guard let alone = within.scaled(by: -1).inverse() else { return nil }
    let size = up.size
    let identity = SquareMatrix(size: size, diagonal: 1)
    var high = alone * up
    var low = alone * down
    var first = low
    var path = high
    var converged = false
    for _ in 0..<60 {
      let returning = high * low + low * high
      let higher = high * high
      let lower = low * low
      // Rows of all four products sum to 1, so the diagonal need not be a difference.
      let leaving = zip(higher.rowSums, lower.rowSums).map { $0 + $1 }
      let stays = returning.balanced(leaving: leaving).scaled(by: -1)
      guard let again = stays.inverse() else { return nil }
      high = again * higher
      low = again * lower
      first = first + path * low
      path = path * high
      // The greatest row sum of what is still to be added.
      let sums = path.rowSums
      guard sums.allSatisfy(\.isFinite), let left = sums.max() else { return nil }
      if left < 1e-16 {
        converged = true
        break
      }
    }
    let local = (within + up * first).balanced(leaving: down.rowSums)
    guard converged, let stay = local.scaled(by: -1).inverse() else { return nil }
    rate = up * stay
    guard let sum = (identity - rate).inverse() else { return nil }
    self.sum = sum
  }
}
