public import Documents
import Statistics

/// Every month's bill over a horizon, as it is written off and as it is paid.
///
/// - Amortised: what is bought appears as its monthly write-off, what is paid once in the first month.
/// - Cash: what is bought appears in the month before which it is paid, and anew when its life ends within the horizon.
///
/// Both have the same recurring costs, but for what is paid at the start of a commitment's term. Simplifications: contracts of a year are paid by the month; what was bought stays when
/// the load falls and has no value to a buyer; everything bought together is paid at once, at today's price.
public struct CostPlan: Sendable {
  /// The months, from the first.
  public let months: [Month]
  /// Paid before the first month.
  public let oneOffs: [OneOff]
  /// Terms.
  public let horizon: Horizon
  /// Not yet written off at the end of the horizon.
  public let bookValueAtEnd: Money

  /// Bills every month.
  ///
  /// - Parameters:
  ///   - runs: Runs of the first month at full load.
  ///   - growth: Growth a month.
  ///   - start: First month, where it is known.
  ///   - fiscalYearStart: Month in which the organisation's year begins, 1 to 12.
  ///   - bill: Bill of a month by its runs and the largest load so far, for which capacity stands.
  /// - Returns: Nil for a load that is negative or no number, or a growth at or below −100 %.
  public init?(
    runs: Double, growth: Double, horizon: Horizon, start: CivilDate? = nil,
    fiscalYearStart: Int = 1, oneOffs: [OneOff] = [],
    bill: (_ runs: Double, _ capacity: Double) -> Bill
  ) {
    guard runs.isFinite, runs >= 0, growth > -1, growth.isFinite,
      (1...12).contains(fiscalYearStart)
    else { return nil }
    let prices = horizon.priceFactors
    var stock = CapitalStock()
    var capacity = 0.0
    var found: [Month] = []
    for (index, load) in horizon.loads(runs: runs, growth: growth).enumerated() {
      capacity = max(capacity, load)
      let current = bill(load, capacity).priced(times: prices[index])
      let bought = stock.buy(for: current, month: index)
      let date = start.map { MonthDate($0, plus: index) }
      found.append(
        Month(
          index: index + 1, date: date, fiscalYear: date?.fiscalYear(start: fiscalYearStart),
          runs: load, bill: current, purchases: bought))
    }
    months = found
    self.oneOffs = oneOffs
    self.horizon = horizon
    bookValueAtEnd = stock.bookValue(after: horizon.months)
  }

  /// Whether every quantity of every month has a price.
  public var isComplete: Bool { months.allSatisfy(\.bill.isComplete) }

  /// What has no price in any month, each key and component once.
  public var gaps: [Bill.Gap] {
    var seen: Set<String> = []
    return months.flatMap(\.bill.gaps).filter {
      seen.insert("\($0.component) \($0.key)").inserted
    }
  }

  /// Likely dollars of what is paid once.
  public var oneOffTotal: Money {
    oneOffs.reduce(.zero) { $0 + (Money(dollars: $1.dollars.likely) ?? .zero) }
  }

  /// Total cost of ownership, as written off: once, and every month.
  public var amortisedTotal: Money { months.reduce(oneOffTotal) { $0 + $1.amortised } }
  /// Total cost of ownership, as paid.
  public var cashTotal: Money { months.reduce(oneOffTotal) { $0 + $1.cash } }

  /// Flows as paid, negative: today's first, with purchases for a month at the end of the one before, then month by month.
  public var cashFlows: [Double] {
    var flows = [Double](repeating: 0, count: months.count + 1)
    flows[0] = -oneOffTotal.dollars
    for (index, month) in months.enumerated() {
      flows[index] -= (month.capital + month.prepaid).dollars
      flows[index + 1] -= (month.operating - month.paidBefore).dollars
    }
    return flows
  }

  /// Net present value of the cash flows; negative, for costs.
  public var netPresentValue: Double {
    Discounting.netPresentValue(cashFlows, rate: horizon.monthlyRate) ?? .nan
  }

  /// Years of the plan: fiscal ones where the first month is known, else twelve months each.
  public var years: [Year] {
    var result: [Year] = []
    for month in months {
      let label = month.fiscalYear.map { "FY\($0)" } ?? "year \((month.index - 1) / 12 + 1)"
      if result.last?.label == label {
        result[result.count - 1].months.append(month)
      } else {
        result.append(
          Year(label: label, months: [month], oneOffs: result.isEmpty ? oneOffs : []))
      }
    }
    return result
  }
}
