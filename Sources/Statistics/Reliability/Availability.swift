/// Availability in closed form: the share of time in which something works.
///
/// Components fail and are repaired independently of one another; a common cause (a zone, a shared
/// network) has to be put in series. All shares lie within 0...1, else nil.
public enum Availability {
  /// Mean time between repair and failure over that plus the mean time to repair.
  ///
  /// Nil for times that are negative, not finite or both 0.
  public static func component(
    meanTimeBetweenFailures up: Double, meanTimeToRepair down: Double
  ) -> Double? {
    guard up >= 0, down >= 0, up.isFinite, down.isFinite, up + down > 0 else { return nil }
    return up / (up + down)
  }

  /// All are needed: the product.
  ///
  /// 1 for none.
  public static func series(_ shares: [Double]) -> Double? {
    guard shares.allSatisfy(isShare) else { return nil }
    return shares.reduce(1, *)
  }

  /// One of them is enough: one minus the product of what is lacking.
  ///
  /// 0 for none.
  public static func parallel(_ shares: [Double]) -> Double? {
    guard shares.allSatisfy(isShare) else { return nil }
    return 1 - shares.reduce(1) { $0 * (1 - $1) }
  }

  /// At least k of them are needed; they may differ.
  ///
  /// O(n^2), nil for a negative k.
  public static func atLeast(_ needed: Int, of shares: [Double]) -> Double? {
    guard needed >= 0, shares.allSatisfy(isShare) else { return nil }
    guard needed <= shares.count else { return 0 }
    // working[j]: the probability that j of those seen so far work.
    var working = [1.0]
    for share in shares {
      var next = Array(repeating: 0.0, count: working.count + 1)
      for (count, probability) in working.enumerated() {
        next[count] += probability * (1 - share)
        next[count + 1] += probability * share
      }
      working = next
    }
    return min(1, working[needed...].reversed().reduce(0, +))
  }

  /// At least k of n equal ones are needed.
  public static func atLeast(_ needed: Int, of count: Int, share: Double) -> Double? {
    guard count >= 0, count <= 10_000 else { return nil }
    return atLeast(needed, of: Array(repeating: share, count: count))
  }

  /// The expected time out of service in a period, in the period's unit.
  public static func downtime(_ share: Double, in period: Double) -> Double? {
    guard isShare(share), period >= 0, period.isFinite else { return nil }
    return (1 - share) * period
  }

  private static func isShare(_ value: Double) -> Bool { value >= 0 && value <= 1 }
}
