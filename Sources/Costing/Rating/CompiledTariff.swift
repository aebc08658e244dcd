import Catalog
import Documents

/// A tariff checked and turned into whole numbers, ready to be applied many times.
struct CompiledTariff: Sendable {
  struct Tier: Sendable {
    /// Monthly quantity from which it holds, in 10⁻⁹ of the meter.
    var from: Int128
    /// Printed price in 10⁻¹² dollar.
    var price: Int128
    /// Quantity that the printed price buys, in 10⁻⁹ of the meter.
    var per: Int128
    var reference: CatalogueReference
  }

  var tariff: Tariff
  var tiers: [Tier]
  /// Free quantity in 10⁻⁹ of the meter.
  var allowance: Int128
  /// Quantity beyond the free one up to which there is a price, in 10⁻⁹ of the meter; nil when there is no end.
  var pricedUpTo: Int128?
  /// Uplift of a proxy times what a discount leaves, in 10⁻¹².
  var factor: Int128

  static let unitFactor = FixedPoint.factorScale * FixedPoint.factorScale

  /// Checks a tariff; `discount` is the share that the provider takes off.
  init(_ tariff: Tariff, discount: Double = 0) throws(RatingError) {
    func refuse(_ reason: String) -> RatingError { .tariff(tariff.key, reason: reason) }
    guard let first = tariff.tiers.first else { throw refuse("it has no tier") }
    guard first.from == 0 else { throw refuse("its first tier begins above 0") }
    var tiers: [Tier] = []
    for tier in tariff.tiers {
      guard let from = FixedPoint.quantity(tier.from),
        let per = FixedPoint.quantity(tier.printedQuantity), per > 0
      else { throw refuse("a tier or its unit is not a positive quantity") }
      guard tiers.last.map({ $0.from < from }) ?? true else {
        throw refuse("its tiers do not rise")
      }
      guard tier.printedPrice.picodollars >= 0 else { throw refuse("a price is negative") }
      tiers.append(
        Tier(
          from: from, price: tier.printedPrice.picodollars, per: per, reference: tier.reference))
    }
    guard let allowance = FixedPoint.quantity(tariff.freeAllowance) else {
      throw refuse("its free allowance is not a quantity")
    }
    var uplift = FixedPoint.factorScale
    if case .proxy(_, let range, _) = tariff.basis {
      guard let factor = FixedPoint.factor(range.likely), factor > 0 else {
        throw refuse("the uplift of its proxy is not a positive factor")
      }
      uplift = factor
    }
    guard let taken = FixedPoint.factor(discount), taken <= FixedPoint.factorScale else {
      throw .discount(provider: tariff.key.service, value: discount)
    }
    if let end = tariff.pricedUpTo {
      guard let units = FixedPoint.quantity(end) else { throw refuse("its end is not a quantity") }
      pricedUpTo = units
    }
    self.tariff = tariff
    self.tiers = tiers
    self.allowance = allowance
    factor = uplift * (FixedPoint.factorScale - taken)
  }

  /// Amount in 10⁻¹² dollar of the part of a month's quantity above `free`, and the tiers it touched.
  ///
  /// Graduated: each tier prices what lies between its start and the next one's; by volume: the last tier that begins below
  /// the quantity prices all of it. Free units are the first ones of the month and count towards the tiers, which are printed
  /// for the quantity as metered.
  func amount(of quantity: Int128, free: Int128) throws(RatingError) -> (
    amount: Int128, tiers: Range<Int>
  ) {
    if let pricedUpTo, quantity - free > pricedUpTo {
      let end = NumberFormat.plain(tariff.pricedUpTo ?? 0, grouping: true)
      throw .tariff(tariff.key, reason: "no price is known beyond \(end) a month")
    }
    var amount: Int128 = 0
    var touched = 0..<0
    let reached = tiers.lastIndex { $0.from < quantity } ?? 0
    let isVolume = tariff.tiering == .volume
    for index in tiers.indices where !isVolume || index == reached {
      let tier = tiers[index]
      let end =
        index + 1 < tiers.count && !isVolume ? min(tiers[index + 1].from, quantity) : quantity
      let slice = end - (isVolume ? free : max(tier.from, free))
      guard slice > 0 else { continue }
      touched = touched.isEmpty ? index..<(index + 1) : touched.lowerBound..<(index + 1)
      let part =
        factor == Self.unitFactor
        ? FixedPoint.scaled(tier.price, by: slice, over: tier.per)
        : scaledWithFactor(tier, slice)
      guard let part else { throw .overflow }
      let (sum, overflow) = amount.addingReportingOverflow(part)
      guard !overflow else { throw .overflow }
      amount = sum
    }
    return (amount, touched)
  }

  private func scaledWithFactor(_ tier: Tier, _ slice: Int128) -> Int128? {
    let numerator = slice.multipliedReportingOverflow(by: factor)
    let denominator = tier.per.multipliedReportingOverflow(by: Self.unitFactor)
    guard !numerator.overflow, !denominator.overflow else { return nil }
    return FixedPoint.scaled(
      tier.price, by: numerator.partialValue, over: denominator.partialValue)
  }

  /// Lowest confidence of the tiers touched (the first one when all was free).
  func confidence(tiers touched: Range<Int>) -> Confidence {
    var lowest = Confidence.high
    for index in touched.isEmpty ? 0..<1 : touched {
      lowest = min(lowest, tiers[index].reference.confidence)
    }
    return lowest
  }

  /// Rows behind an amount: the tiers touched (the first one when all was free), the uplift of a proxy, and the
  /// allowance if used.
  func references(tiers touched: Range<Int>, usesAllowance: Bool) -> [CatalogueReference] {
    let range = touched.isEmpty ? 0..<1 : touched
    var rows: [CatalogueReference] = []
    for index in range where !rows.contains(tiers[index].reference) {
      rows.append(tiers[index].reference)
    }
    if let row = tariff.proxyReference { rows.append(row) }
    if usesAllowance, let row = tariff.allowanceReference { rows.append(row) }
    return rows
  }
}
