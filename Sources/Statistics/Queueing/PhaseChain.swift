/// A small Markov chain of phases in continuous time.
enum PhaseChain {
  /// The share of time in each phase, given the rates from one to another; the diagonal is unread.
  ///
  /// By state reduction (Grassmann, Taksar and Heyman 1985), which subtracts nothing. Nil for rates
  /// that are negative or not finite, a matrix that is not square, or phases out of reach.
  static func steadyState(_ switching: [[Double]]) -> [Double]? {
    let size = switching.count
    guard size > 0,
      switching.allSatisfy({ $0.count == size && $0.allSatisfy { $0 >= 0 && $0.isFinite } })
    else { return nil }
    var rates = switching
    for last in stride(from: size - 1, to: 0, by: -1) {
      let leaving = rates[last][0..<last].reduce(0, +)
      guard leaving > 0 else { return nil }
      for row in 0..<last {
        rates[row][last] /= leaving
        for column in 0..<last where column != row {
          rates[row][column] += rates[row][last] * rates[last][column]
        }
      }
    }
    var shares = [1.0]
    for phase in 1..<max(size, 1) {
      shares.append((0..<phase).reduce(0) { $0 + shares[$1] * rates[$1][phase] })
    }
    let total = shares.reduce(0, +)
    return total.isFinite ? shares.map { $0 / total } : nil
  }
}
