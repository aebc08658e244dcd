import Statistics

/// What choosing one stream of cash flows instead of another earns.
///
/// Flows are monthly, today's first; costs are negative. Rates are a year, compounded from monthly ones.
public struct Replacement: Sendable, Equatable {
  /// The first stream less the second.
  public let differences: [Double]
  /// Present value of the difference.
  public let netPresentValue: Double
  /// Every internal rate of return a year, rising; empty where there is none, and with several none is the answer.
  public let internalRates: [Double]
  /// Modified internal rate of return a year, financed and reinvested at the discount rate.
  public let modifiedRate: Double?
  /// Months after which the sum of the differences is positive and stays so; nil when it never is, 0 when from the start.
  public let paybackMonths: Int?
  /// The same, discounted.
  public let discountedPaybackMonths: Int?

  /// Compares two streams; nil for streams of different length or a rate at or below −100 %.
  public init?(_ flows: [Double], insteadOf others: [Double], monthlyRate: Double) {
    guard flows.count == others.count, !flows.isEmpty,
      let value = Discounting.netPresentValue(
        zip(flows, others).map { $0 - $1 }, rate: monthlyRate)
    else { return nil }
    let difference = zip(flows, others).map { $0 - $1 }
    differences = difference
    netPresentValue = value
    internalRates = InternalRate(difference).rates.map { Self.yearly($0) }
    modifiedRate = ModifiedInternalRate.rate(
      difference, financing: monthlyRate, reinvestment: monthlyRate
    ).map { Self.yearly($0) }
    paybackMonths = Self.payback(difference)
    var factor = 1.0
    discountedPaybackMonths = Self.payback(
      difference.map { flow in
        defer { factor *= 1 + monthlyRate }
        return flow / factor
      })
  }

  private static func yearly(_ monthly: Double) -> Double { Elementary.pow(1 + monthly, 12) - 1 }

  private static func payback(_ flows: [Double]) -> Int? {
    var sum = 0.0
    var since: Int?
    for (month, flow) in flows.enumerated() {
      sum += flow
      if sum < 0 { since = nil } else if since == nil { since = month }
    }
    return sum > 0 || flows.allSatisfy { $0 == 0 } ? since : nil
  }
}
