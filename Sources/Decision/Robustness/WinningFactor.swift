import Statistics

/// The smallest factor on one input at which a certain option wins, found by trying.
///
/// What wins between two factors tried may be missed: the steps are the statement's precision, and the result says how far
/// was looked.
public enum WinningFactor {
  /// Factors tried above one, in rising order: a tenth of a decade each, two decades.
  static let steps: [Double] = (1...20).map {
    Rounding.significant(Elementary.exp(Elementary.log(10) * Double($0) / 10), digits: 12)
  }

  /// The factor nearest to one, in ratio, at which `wins` holds; nil when none from 1/100 to 100 does.
  ///
  /// Bisected to half a per cent between the last that does not and the first that does. At most 40 + 2 × 6 trials.
  public static func nearest(_ wins: (Double) -> Bool) -> Double? {
    if wins(1) { return 1 }
    var last = (above: 1.0, below: 1.0)
    for step in steps {
      if wins(step) { return bisected(from: last.above, to: step, wins) }
      last.above = step
      if wins(1 / step) { return bisected(from: last.below, to: 1 / step, wins) }
      last.below = 1 / step
    }
    return nil
  }

  private static func bisected(from loses: Double, to first: Double, _ wins: (Double) -> Bool)
    -> Double
  {
    var (loses, found) = (loses, first)
    while (found - loses).magnitude > 0.005 * max(found, loses) {
      let middle = (found + loses) / 2
      if wins(middle) { found = middle } else { loses = middle }
    }
    return found
  }
}
