/// What tokens cost on an accelerator that is owned.
///
/// Capital as a level payment over the months; power drawn at its full rate whatever the utilisation, for 730 hours a
/// month; the rest as stated.
public struct OwnAcceleratorCost: Hashable, Sendable {
  /// Dollars a month, whatever is generated.
  public let perMonth: Double
  /// Tokens a second at full utilisation.
  public let tokensPerSecond: Double

  /// Hours of a month in prices: 8,760 ÷ 12.
  public static let hoursPerMonth = 730.0

  /// Adds up a month; nil for a life or a rate that `Annuity` refuses, or no positive speed.
  public init?(
    capital: Double, months: Double, monthlyRate: Double, kilowatts: Double,
    powerUsageEffectiveness: Double, pricePerKilowattHour: Double, otherPerMonth: Double,
    tokensPerSecond: Double
  ) {
    guard let annuity = Annuity(rate: monthlyRate, periods: months), tokensPerSecond > 0,
      tokensPerSecond.isFinite
    else { return nil }
    perMonth =
      -annuity.payment(presentValue: capital) + kilowatts * powerUsageEffectiveness
      * Self.hoursPerMonth * pricePerKilowattHour + otherPerMonth
    self.tokensPerSecond = tokensPerSecond
  }

  /// Millions of tokens of a month at full utilisation.
  public var millionTokensPerMonth: Double { tokensPerSecond * 3600 * Self.hoursPerMonth / 1e6 }

  /// Dollars per million tokens at a utilisation above 0, else nil.
  public func perMillionTokens(utilisation: Double) -> Double? {
    utilisation > 0 ? perMonth / (millionTokensPerMonth * utilisation) : nil
  }

  /// Utilisation at which a million tokens costs as much as somebody asks; above 1 it never does.
  public func utilisation(atPricePerMillion price: Double) -> Double? {
    price > 0 ? perMonth / (millionTokensPerMonth * price) : nil
  }
}
