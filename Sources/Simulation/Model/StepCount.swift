/// Distribution of the number of model calls of a run: geometric, cut off at the largest number.
///
/// An agent that goes on with the same probability after each step makes a geometric number of steps. The
/// probability of k steps, 1 ≤ k ≤ max, is proportional to r^(k−1), and r is solved for the mean asked for;
/// r > 1 where the mean lies above the middle.
public struct StepCount: Sendable, Hashable {
  /// Cumulative probability of 1, 2, … steps; the last is 1.
  var cumulative: [Double]

  /// Creates the distribution; the mean is brought into [1, max], and max to at least 1 and at most 10,000.
  public init(mean: Double, max: Int) {
    let most = Swift.min(Swift.max(max, 1), 10_000)
    let wanted = mean.isFinite ? Swift.min(Swift.max(mean, 1), Double(most)) : 1
    guard most > 1, wanted > 1 else {
      cumulative = [1]
      return
    }
    guard wanted < Double(most) else {
      cumulative = [Double](repeating: 0, count: most - 1) + [1]
      return
    }
    // The mean rises with s = r / (1 + r), in (0, 1): 60 halvings reach the last bit.
    var low = 0.0
    var high = 1.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if StepCount.mean(StepCount.weights(middle, most)) < wanted { low = middle } else { high = middle }
    }
    var sum = 0.0
    cumulative = StepCount.weights((low + high) / 2, most).map {
      sum += $0
      return sum
    }
    cumulative[most - 1] = 1
  }

  /// Mean number of steps.
  public var mean: Double {
    var mean = 0.0
    var before = 0.0
    for (index, value) in cumulative.enumerated() {
      mean += Double(index + 1) * (value - before)
      before = value
    }
    return mean
  }

  /// Largest number of steps.
  public var max: Int { cumulative.count }

  /// Mean of k·(k−1)/2, the number of pairs of an earlier and a later step: what prompt growth adds up over.
  public var meanPairs: Double {
    var mean = 0.0
    var before = 0.0
    for (index, value) in cumulative.enumerated() {
      mean += Double(index + 1) * Double(index) / 2 * (value - before)
      before = value
    }
    return mean
  }

  /// Number of steps at `uniform`, in (0, 1).
  @inline(__always)
  public func draw(_ uniform: Double) -> Int {
    var steps = 0
    while steps < cumulative.count - 1, cumulative[steps] < uniform { steps += 1 }
    return steps + 1
  }

  /// Probabilities for the ratio s / (1 − s), scaled from the large end so that nothing overflows.
  private static func weights(_ s: Double, _ count: Int) -> [Double] {
    let descending = s < 0.5
    let ratio = descending ? s / (1 - s) : (1 - s) / s
    var weights: [Double] = []
    weights.reserveCapacity(count)
    var weight = 1.0
    for _ in 0..<count {
      weights.append(weight)
      weight *= ratio
    }
    if !descending { weights.reverse() }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  private static func mean(_ weights: [Double]) -> Double {
    weights.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
  }
}
