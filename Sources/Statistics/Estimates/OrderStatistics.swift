import CGSL

/// Which order statistics of a sample enclose a quantile.
public enum OrderStatistics {
  /// The ranks, counted from 1, between which a quantile lies with at least the confidence.
  ///
  /// With B binomial(count, fraction): P(B < low) and P(B >= high) are each at most half of
  /// 1 - confidence. Nil when the sample is too small for one of the ends.
  public static func ranks(
    fraction: Double, count: Int, confidence: Double
  ) -> (low: Int, high: Int)? {
    guard count > 0, let n = UInt32(exactly: count), fraction > 0, fraction < 1, confidence > 0,
      confidence < 1
    else { return nil }
    let tail = (1 - confidence) / 2
    // The largest low with P(B <= low - 1) <= tail.
    guard let low = last(where: { below($0 - 1, fraction, n) <= tail }, upTo: count), low >= 1
    else { return nil }
    // The smallest high with P(B >= high) <= tail, that is P(B <= high - 1) >= 1 - tail.
    let under = last(where: { below($0 - 1, fraction, n) < 1 - tail }, upTo: count) ?? 0
    let high = under + 1
    return high <= count ? (low, high) : nil
  }

  private static func below(_ k: Int, _ fraction: Double, _ n: UInt32) -> Double {
    guard let k = UInt32(exactly: k) else { return k < 0 ? 0 : 1 }
    return GSL.value { gsl_cdf_binomial_P(k, fraction, n) } ?? Double.nan
  }

  /// The largest number in 1...count for which a condition that holds only at first holds.
  private static func last(where holds: (Int) -> Bool, upTo count: Int) -> Int? {
    guard holds(1) else { return nil }
    var yes = 1
    var no = count + 1
    while no - yes > 1 {
      let middle = yes + (no - yes) / 2
      if holds(middle) { yes = middle } else { no = middle }
    }
    return yes
  }
}
