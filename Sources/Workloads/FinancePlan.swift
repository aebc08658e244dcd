public import Documents

/// What a workload says about paying beside the monthly bill; nil where it says nothing, and then nothing is added.
public struct FinancePlan: Sendable {
  /// A currency that sums are also shown in.
  public struct Exchange: Sendable, Hashable {
    /// ISO 4217 code.
    public var currency: String
    /// Units of it for a dollar.
    public var perDollar: Double
    /// Day of the rate, as written.
    public var date: String
  }

  /// Building it, in dollars.
  public var build: Input?
  /// Moving to it, in dollars.
  public var migration: Input?
  /// Months until the load is whole.
  public var rampMonths: Int
  /// Change of prices a year, as a fraction.
  public var priceChange: Input?
  /// Environments beside production, as a share of the metered bill.
  public var nonProduction: Input?
  /// Vendor support, as a share of the metered bill.
  public var support: Input?
  /// Month in which the organisation's year begins, 1 to 12.
  public var fiscalYearStart: Int
  /// Another currency.
  public var exchange: Exchange?

  /// Nothing beside the monthly bill.
  public init() {
    rampMonths = 0
    fiscalYearStart = 1
  }
}
