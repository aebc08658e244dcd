import Statistics

/// Level payments at one rate a period.
///
/// Sign rule of spreadsheets: money received is positive, money paid negative. Formulas: present value × (1 + i)ⁿ
/// + payment × (1 + i × due) × ((1 + i)ⁿ − 1) ÷ i + future value = 0.
public struct Annuity: Hashable, Sendable {
  /// Rate a period, above −1.
  public let rate: Double
  /// Number of periods.
  public let periods: Double
  /// Whether payments fall due at the beginning of a period.
  public let isDue: Bool

  /// Creates an annuity; nil for a rate at or below −100 % or no positive number of periods.
  public init?(rate: Double, periods: Double, isDue: Bool = false) {
    guard rate > -1, rate.isFinite, periods > 0, periods.isFinite else { return nil }
    self.rate = rate
    self.periods = periods
    self.isDue = isDue
  }

  /// Payment a period that turns a present value into a future value.
  public func payment(presentValue: Double, futureValue: Double = 0) -> Double {
    -(futureValue + presentValue * growth(periods)) / accumulation(periods)
  }

  /// Value at the end of the periods.
  public func futureValue(payment: Double, presentValue: Double = 0) -> Double {
    balance(after: periods, payment: payment, presentValue: presentValue)
  }

  /// Value today.
  public func presentValue(payment: Double, futureValue: Double = 0) -> Double {
    -(futureValue + payment * accumulation(periods)) / growth(periods)
  }

  /// Interest in the payment of a period, 1 the first; 0 in the first one of an annuity due.
  public func interest(period: Int, presentValue: Double, futureValue: Double = 0) -> Double {
    guard period >= 1 else { return .nan }
    if isDue, period == 1 { return 0 }
    let payment = payment(presentValue: presentValue, futureValue: futureValue)
    let before = balance(
      after: Double(period - 1), payment: payment, presentValue: presentValue)
    return before * rate / (isDue ? 1 + rate : 1)
  }

  /// Repayment in the payment of a period: the payment less its interest.
  public func principal(period: Int, presentValue: Double, futureValue: Double = 0) -> Double {
    payment(presentValue: presentValue, futureValue: futureValue)
      - interest(period: period, presentValue: presentValue, futureValue: futureValue)
  }

  /// Number of periods in which a payment turns a present value into a future value; nil when it never does.
  public static func periods(
    rate: Double, payment: Double, presentValue: Double, futureValue: Double = 0,
    isDue: Bool = false
  ) -> Double? {
    guard rate > -1, rate.isFinite else { return nil }
    let count: Double
    if rate == 0 {
      count = -(futureValue + presentValue) / payment
    } else {
      let perpetuity = payment * (1 + (isDue ? rate : 0)) / rate
      count =
        Elementary.log((perpetuity - futureValue) / (perpetuity + presentValue))
        / Elementary.log1p(rate)
    }
    return count.isFinite ? count : nil
  }

  /// Rate a period at which payments repay a present value; nil when there is none between −99 % and 10⁶.
  ///
  /// Bisection to the last bit; where several rates fit, the one nearest the low end of the range.
  public static func rate(
    periods: Double, payment: Double, presentValue: Double, futureValue: Double = 0,
    isDue: Bool = false
  ) -> Double? {
    func error(_ rate: Double) -> Double? {
      Annuity(rate: rate, periods: periods, isDue: isDue).map {
        $0.presentValue(payment: payment, futureValue: futureValue) - presentValue
      }
    }
    var grid = [-0.99, -0.9, -0.5, -0.2, -0.1, -0.03, -0.01, -0.001, 0]
    grid += [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 10, 1e3, 1e6]
    return SignChange.roots(on: grid) { error($0) ?? .nan }.first
  }

  private func growth(_ periods: Double) -> Double { Elementary.pow(1 + rate, periods) }

  private func accumulation(_ periods: Double) -> Double {
    rate == 0 ? periods : (1 + (isDue ? rate : 0)) * (growth(periods) - 1) / rate
  }

  private func balance(after periods: Double, payment: Double, presentValue: Double) -> Double {
    -(presentValue * growth(periods) + payment * accumulation(periods))
  }
}
