public import Catalog
import Documents

/// Usage × tariff = money.
///
/// A quantity is rounded once, half away from zero, to nine decimals of its meter; from there on arithmetic is
/// exact: printed price × quantity ÷ printed quantity, rounded half away from zero to 10⁻¹² dollar a tier.
public enum Rating {
  /// What a month's quantity of one tariff costs.
  ///
  /// Needs no catalogue, so that worked examples bring their own tariffs.
  ///
  /// - Parameter discount: Share from 0 to 1 that the provider takes off.
  /// - Throws: `RatingError` for a quantity below zero or not finite, a tariff without a tier at 0, an overflow.
  public static func charge(
    quantity: Double, tariff: Tariff, discount: Double = 0,
    options: RatingOptions = RatingOptions()
  ) throws(RatingError) -> Charge {
    guard let units = FixedPoint.quantity(quantity) else { throw .quantity(quantity) }
    let compiled = try CompiledTariff(tariff, discount: discount)
    let free = options.freeAllowances ? min(compiled.allowance, units) : 0
    let result = try compiled.amount(of: units, free: free)
    return Charge(
      amount: Money(picodollars: result.amount).rounded(options.rounding),
      freeQuantity: Double(free) / Double(FixedPoint.quantityScale),
      references: compiled.references(tiers: result.tiers, usesAllowance: free > 0))
  }

  /// The bill of a month's usage at the catalogue's prices.
  ///
  /// A quantity without a usable tariff becomes a `Bill.Gap` with its reason; only a quantity of exactly 0
  /// is left out. To rate many months or loads, make a `RateCard` once.
  ///
  /// - Parameter discounts: Negotiated discount by provider id, from 0 to 1.
  /// - Throws: `RatingError.missingAssumption` when the catalogue lacks a price band, `.discount` for one out of
  ///   range.
  public static func bill(
    usage: Usage, catalogue: Catalogue, discounts: [String: Double] = [:],
    options: RatingOptions = RatingOptions()
  ) throws(RatingError) -> Bill {
    try RateCard(catalogue: catalogue, discounts: discounts, options: options).bill(usage)
  }
}
