/// A mixture of two exponentials: more variable than one, with balanced means.
@frozen public struct HyperExponential: Distribution, Equatable {
  /// The probability of the first branch.
  public let probability: Double
  /// The mean of the first branch, the shorter one.
  public let first: Double
  /// The mean of the second branch.
  public let second: Double

  /// The mixture of a mean and a coefficient of variation of at least 1, else nil.
  ///
  /// Balanced means: both branches contribute half of the mean (Morse 1958).
  @inlinable public init?(mean: Double, coefficientOfVariation: Double) {
    let square = coefficientOfVariation * coefficientOfVariation
    guard mean > 0, mean.isFinite, square >= 1, square.isFinite else { return nil }
    // Written without 1 - p, which would lose every digit for very large variation.
    let root = Elementary.sqrt((square - 1) / (square + 1))
    let rare = 1 / ((square + 1) * (1 + root))
    probability = (1 + root) / 2
    first = mean / (2 * probability)
    second = mean / (2 * rare)
  }

  /// Twice the first branch's share, which is half of the mean.
  @inlinable public var mean: Double { 2 * probability * first }

  /// The variance of the mixture.
  @inlinable public var variance: Double {
    let mean = self.mean
    return 2 * (probability * first * first + mean / 2 * second) - mean * mean
  }

  /// One draw: two uniform numbers, branch first.
  @inlinable public func sample(using stream: inout RandomStream) -> Double {
    let branch = stream.uniform() < probability ? first : second
    return -branch * Elementary.log(stream.uniform())
  }

  /// The quantile, by bisection on the distribution function.
  public func quantile(_ fraction: Double) -> Double {
    guard fraction > 0, fraction < 1 else {
      return fraction == 0 ? 0 : (fraction == 1 ? Double.infinity : Double.nan)
    }
    let rare = mean / (2 * second)
    var low = 0.0
    var high = second * -Elementary.log1p(-fraction)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      let above =
        probability * Elementary.exp(-middle / first) + rare * Elementary.exp(-middle / second)
      if above > 1 - fraction { low = middle } else { high = middle }
      if middle == low && middle == high { break }
    }
    return (low + high) / 2
  }
}
