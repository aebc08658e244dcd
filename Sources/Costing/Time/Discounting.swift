import Statistics

/// Present values.
///
/// Convention: flow 0 is today and is not discounted; a month's costs are paid at its end, so month *t* is divided
/// by (1 + i)ᵗ, as a spreadsheet's NPV() does from the first month on.
public enum Discounting {
  /// Σ flow[t] ÷ (1 + rate)ᵗ over t = 0, 1, …; nil for a rate at or below −100 %.
  public static func netPresentValue(_ flows: [Double], rate: Double) -> Double? {
    guard rate > -1, rate.isFinite else { return nil }
    var factor = 1.0
    var sum = 0.0
    for flow in flows {
      sum += flow / factor
      factor *= 1 + rate
    }
    return sum
  }

  /// Rate a month that compounds to `rate` a year: (1 + rate)^(1/12) − 1; nil at or below −100 %.
  public static func monthlyRate(yearly rate: Double) -> Double? {
    guard rate > -1, rate.isFinite else { return nil }
    return Elementary.pow(1 + rate, 1.0 / 12) - 1
  }
}
