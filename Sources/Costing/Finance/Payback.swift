import Statistics

/// How long a saving takes to repay an outlay.
public struct Payback: Hashable, Sendable {
  /// Months without discounting.
  public let simple: Double?
  /// Months at the rate; nil when the saving never repays the outlay at it.
  public let discounted: Double?

  /// Whole months without discounting.
  public var wholeSimple: Int? { Self.whole(simple) }
  /// Whole months at the rate.
  public var wholeDiscounted: Int? { Self.whole(discounted) }

  /// Repays an outlay of today by a level saving at each month's end.
  ///
  /// Discounted: −ln(1 − outlay × i ÷ saving) ÷ ln(1 + i). Both are nil for a saving that is not positive.
  public init(outlay: Double, savingPerMonth: Double, monthlyRate: Double) {
    guard savingPerMonth > 0, outlay >= 0, monthlyRate > -1 else {
      simple = nil
      discounted = nil
      return
    }
    let months = outlay / savingPerMonth
    simple = months
    let left = 1 - months * monthlyRate
    discounted =
      monthlyRate == 0
      ? months
      : left > 0 ? -Elementary.log(left) / Elementary.log1p(monthlyRate) : nil
  }

  private static func whole(_ months: Double?) -> Int? {
    guard let months else { return nil }
    let nearest = months.rounded()
    return Int(
      exactly: (months - nearest).magnitude <= 1e-9 * max(1, months) ? nearest : months.rounded(.up)
    )
  }
}
