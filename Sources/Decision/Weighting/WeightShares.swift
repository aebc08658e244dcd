/// Weights of any scale as fractions of their sum.
enum WeightShares {
  /// The fractions; nil when a weight is negative or not finite, none is positive, or their number
  /// is not the stated one.
  static func of(_ weights: [Double], count: Int) -> [Double]? {
    guard weights.count == count, weights.allSatisfy({ $0.isFinite && $0 >= 0 }),
      let largest = weights.max(), largest > 0
    else { return nil }
    let sum = weights.reduce(0, +)
    // The sum of very large weights is not finite, their parts of the largest are.
    guard !sum.isFinite else { return weights.map { $0 / sum } }
    let parts = weights.map { $0 / largest }
    let whole = parts.reduce(0, +)
    return parts.map { $0 / whole }
  }
}
