public import Documents

extension CashFlow {
  /// One month's cost.
  public struct Month: Hashable, Sendable {
    /// 1 for the first.
    public var index: Int
    /// Runs of the month.
    public var runs: Double
    /// Exact sum of the month's bill.
    public var total: Money
    /// Band by prices alone, in dollars: `Bill.range` of the month's bill.
    public var priceRange: UncertainNumber
    /// The month's total, in dollars, at the low and the high end of the growth.
    public var growthRange: UncertainNumber

    /// Creates a month.
    public init(
      index: Int, runs: Double, total: Money, priceRange: UncertainNumber,
      growthRange: UncertainNumber
    ) {
      self.index = index
      self.runs = runs
      self.total = total
      self.priceRange = priceRange
      self.growthRange = growthRange
    }
  }
}
