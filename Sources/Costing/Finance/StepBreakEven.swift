/// Capacity bought in steps against a price per unit.
///
/// Steps cost ⌈units ÷ capacity⌉ × price. The two may cross at every step, so that one break-even figure says little;
/// `crossings` lists them.
public struct StepBreakEven: Hashable, Sendable {
  /// Price of a unit bought singly.
  public let perUnit: Double
  /// Units that a step serves.
  public let capacity: Double
  /// Price of a step.
  public let stepPrice: Double

  /// States the prices; nil unless all three are positive and finite.
  public init?(perUnit: Double, capacity: Double, stepPrice: Double) {
    guard [perUnit, capacity, stepPrice].allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    self.perUnit = perUnit
    self.capacity = capacity
    self.stepPrice = stepPrice
  }

  /// Whether a full step costs less than its units bought singly.
  public var stepsWinInTheLongRun: Bool { stepPrice < perUnit * capacity }

  /// Cost of the steps for a number of units.
  public func steps(_ units: Double) -> Double { (units / capacity).rounded(.up) * stepPrice }

  /// Fewest whole units at which the steps cost no more; nil when they never do.
  ///
  /// Step k breaks even at k × price ÷ perUnit, within it only if the first one does: so that is all to look at.
  public var firstUnits: Double? {
    let units = wholeAtLeast(stepPrice / perUnit)
    return units <= capacity ? units : nil
  }

  /// Every number of units up to `limit` at which the cheaper side changes, rising: (units, steps cheaper from there).
  ///
  /// O(limit ÷ capacity); at most `most` changes.
  public func crossings(upTo limit: Double, most: Int = 10_000) -> [(units: Double, steps: Bool)] {
    guard limit.isFinite else { return [] }
    var found: [(units: Double, steps: Bool)] = []
    var isCheaper = false
    var step = 1.0
    while (step - 1) * capacity < limit, found.count < most {
      // At the start of a step its whole price falls due; from `even` on it has paid for itself.
      let start = (step - 1) * capacity
      let even = step * stepPrice / perUnit
      if isCheaper, even > start {
        found.append((start, false))
        isCheaper = false
      }
      if !isCheaper, even <= step * capacity, max(even, start) <= limit {
        found.append((max(even, start), true))
        isCheaper = true
      } else if !isCheaper, even > step * capacity {
        break
      }
      step += 1
    }
    return found
  }

  private func wholeAtLeast(_ value: Double) -> Double {
    let nearest = value.rounded()
    return (value - nearest).magnitude <= 1e-9 * max(1, value) ? nearest : value.rounded(.up)
  }
}
