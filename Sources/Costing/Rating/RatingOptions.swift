/// How usage is rated.
public struct RatingOptions: Hashable, Sendable {
  /// Where amounts are rounded.
  public enum Rounding: String, Hashable, Sendable, CaseIterable {
    /// Nowhere but at 10⁻¹² dollar.
    case exact
    /// Each tariff's amount of the month to the cent, half away from zero, as invoices print lines.
    case invoice
  }

  /// Whether monthly free allowances are taken off.
  ///
  /// Off for an account that uses them up elsewhere.
  public var freeAllowances: Bool
  /// Where amounts are rounded.
  public var rounding: Rounding

  /// Chooses how usage is rated.
  public init(freeAllowances: Bool = true, rounding: Rounding = .exact) {
    self.freeAllowances = freeAllowances
    self.rounding = rounding
  }
}
