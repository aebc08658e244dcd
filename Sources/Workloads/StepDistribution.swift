/// How many steps a run has: geometric, cut at its largest number, with the mean that the workload states.
///
/// P(N = k) is proportional to q^(k-1) for k = 1...max; q is found by bisection so that the mean is met
/// exactly. Geometric because each step either ends the run or calls for another one.
public struct StepDistribution: Sendable, Hashable {
  /// Probability of 1, 2, … steps.
  public let probabilities: [Double]

  /// The distribution of a mean from 1 to `max`; values outside are brought to the nearest end.
  public init(mean: Double, max: Int) {
    let most = Swift.max(1, Swift.min(max, 100_000))
    let target = mean.isFinite ? Swift.min(Swift.max(mean, 1), Double(most)) : 1
    if target <= 1 || most == 1 {
      probabilities = [1]
      return
    }
    if target >= Double(most) {
      probabilities = [Double](repeating: 0, count: most - 1) + [1]
      return
    }
    // A rising geometric is a falling one counted from the other end, which keeps q below 1.
    let isRising = target > Double(most + 1) / 2
    let wanted = isRising ? Double(most + 1) - target : target
    var low = 0.0
    var high = 1.0
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if Self.mean(Self.weights(middle, most)) < wanted { low = middle } else { high = middle }
    }
    let weights = Self.weights((low + high) / 2, most)
    let sum = weights.reduce(0, +)
    let falling = weights.map { $0 / sum }
    probabilities = isRising ? Array(falling.reversed()) : falling
  }

  /// Mean number of steps.
  public var mean: Double { Self.mean(probabilities) }

  /// Mean of N (N - 1) / 2: how often a step's growth is carried into a later step's prompt.
  public var meanPairs: Double {
    probabilities.enumerated().reduce(0) { sum, entry in
      sum + entry.element * Double(entry.offset + 1) * Double(entry.offset) / 2
    }
  }

  /// The number of steps at a uniform number in [0, 1).
  public func steps(at uniform: Double) -> Int {
    var left = uniform
    for (index, probability) in probabilities.enumerated() {
      left -= probability
      if left < 0 { return index + 1 }
    }
    return probabilities.count
  }

  private static func weights(_ q: Double, _ count: Int) -> [Double] {
    var weight = 1.0
    return (0..<count).map { _ in
      defer { weight *= q }
      return weight
    }
  }

  private static func mean(_ weights: [Double]) -> Double {
    var sum = 0.0
    var moment = 0.0
    for (index, weight) in weights.enumerated() {
      sum += weight
      moment += weight * Double(index + 1)
    }
    return moment / sum
  }
}
