import Statistics

/// The modified internal rate of return: outlays financed at one rate, returns reinvested at another.
public enum ModifiedInternalRate {
  /// (future value of what comes in ÷ present value of what goes out)^(1/(n−1)) − 1.
  ///
  /// Nil without an outlay, without a return, with fewer than two flows, or for a rate at or below −100 %.
  ///
  /// - Parameters:
  ///   - financing: Rate a period at which what goes out is discounted.
  ///   - reinvestment: Rate a period at which what comes in is carried to the end.
  public static func rate(
    _ flows: [Double], financing: Double, reinvestment: Double
  ) -> Double? {
    guard flows.count > 1,
      let received = Discounting.netPresentValue(flows.map { max($0, 0) }, rate: reinvestment),
      let paid = Discounting.netPresentValue(flows.map { min($0, 0) }, rate: financing),
      received > 0, paid < 0
    else { return nil }
    let periods = Double(flows.count - 1)
    return Elementary.pow(received / -paid, 1 / periods) * (1 + reinvestment) - 1
  }
}
