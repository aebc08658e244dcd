/// What must hold.
public struct Objectives: Sendable {
  /// First visible token or status, p95, seconds.
  public var firstResponseP95: Objective?
  /// Whole run, p95, seconds.
  public var e2eP95: Objective?
  /// Fraction of runs that succeed; a lower bound.
  public var availability: Objective?
  /// Dollars a month.
  public var budgetPerMonth: Objective?

  /// Joins the parts.
  public init(
    firstResponseP95: Objective? = nil,
    e2eP95: Objective? = nil,
    availability: Objective? = nil,
    budgetPerMonth: Objective? = nil
  ) {
    self.firstResponseP95 = firstResponseP95
    self.e2eP95 = e2eP95
    self.availability = availability
    self.budgetPerMonth = budgetPerMonth
  }
}
