/// Internal rates of return: every rate at which the flows' present value is nothing.
///
/// Flow 0 is today. A present value is a polynomial in 1 ÷ (1 + rate) and may have several roots or none; where
/// it has, there is no single rate of return and none is given.
public struct InternalRate: Hashable, Sendable {
  /// How many rates there are.
  public enum Status: String, Hashable, Sendable {
    /// Exactly one.
    case unique
    /// Several, none of which is the answer.
    case multiple
    /// No rate above −100 %.
    case none
  }

  /// Every rate above −1, rising, to about 1 part in 10¹².
  public let rates: [Double]
  /// Changes of sign along the flows: an upper bound on the positive roots (Descartes).
  public let signChanges: Int

  /// How many rates there are.
  public var status: Status {
    switch rates.count {
    case 0: .none
    case 1: .unique
    default: .multiple
    }
  }

  /// The rate, when there is exactly one.
  public var rate: Double? { rates.count == 1 ? rates[0] : nil }

  /// Finds the rates of flows, one a period; O(n³) at worst.
  ///
  /// Flows that are all nothing, or not all finite, have no rate.
  public init(_ flows: [Double]) {
    let signs = flows.filter { $0 != 0 }.map { $0 > 0 }
    signChanges = zip(signs, signs.dropFirst()).count { $0 != $1 }
    guard signChanges > 0, flows.allSatisfy(\.isFinite) else {
      rates = []
      return
    }
    // Leading nothings only move the day from which is discounted.
    let first = flows.firstIndex { $0 != 0 } ?? 0
    let last = flows.lastIndex { $0 != 0 } ?? 0
    let used = Array(flows[first...last])
    // Rates of 0 and above, where 1 ÷ (1 + rate) is at most 1 …
    let gains = PolynomialRoots.inUnitInterval(used).map { 1 / $0 - 1 }
    // … and those below, where 1 + rate is.
    let losses = PolynomialRoots.inUnitInterval(used.reversed()).map { $0 - 1 }.filter { $0 < 0 }
    var distinct: [Double] = []
    for rate in (losses + gains).sorted()
    where distinct.last.map({ rate - $0 > 1e-12 * (1 + rate.magnitude) }) ?? true {
      distinct.append(rate)
    }
    rates = distinct
  }
}
