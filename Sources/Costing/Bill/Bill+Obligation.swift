public import Documents

extension Bill {
  /// For how long a line must be paid, whatever the load does.
  public enum Obligation: Hashable, Sendable {
    /// Paid as used or by the month; ends when the use does.
    case none
    /// A contract of a year.
    case year
    /// Bought for an outlay and written off over so many months, straight line, to nothing.
    case capital(outlay: Money, lifeMonths: Double)
    /// Committed to a vendor for so many months, a share of the whole term paid at its start.
    case term(months: Int, upfront: Double)
  }
}
