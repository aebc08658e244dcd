public import Documents

/// What a run costs on average.
public struct UnitCost: Hashable, Sendable {
  /// Runs of the month.
  public var runsPerMonth: Double
  /// Dollars a run, with the band of the bill.
  public var perRun: UncertainNumber
  /// Whether every quantity had a price; a figure that is not complete is a lower bound.
  public var isComplete: Bool

  /// Dollars for 1,000 runs.
  public var perThousandRuns: UncertainNumber {
    UncertainNumber(
      low: perRun.low * 1000, likely: perRun.likely * 1000, high: perRun.high * 1000)
  }

  /// Divides a month's bill by its runs; nil when there are none.
  public init?(_ bill: Bill, runsPerMonth: Double) {
    guard runsPerMonth > 0, runsPerMonth.isFinite else { return nil }
    let range = bill.range
    self.runsPerMonth = runsPerMonth
    isComplete = bill.isComplete
    perRun = UncertainNumber(
      low: range.low / runsPerMonth, likely: range.likely / runsPerMonth,
      high: range.high / runsPerMonth)
  }
}
