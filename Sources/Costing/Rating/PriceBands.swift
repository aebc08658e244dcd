public import Catalog
public import Documents
import Statistics

/// How far a price may be off, by how well it is known.
public struct PriceBands: Hashable, Sendable {
  /// Relative half-width of a price of high confidence.
  public var high: Double
  /// Relative half-width of a price of medium confidence.
  public var medium: Double
  /// Relative half-width of a price of low confidence.
  public var low: Double
  /// Relative half-width that a proxy has beyond the range of its uplift.
  public var proxy: Double

  /// States the half-widths.
  public init(high: Double, medium: Double, low: Double, proxy: Double) {
    self.high = high
    self.medium = medium
    self.low = low
    self.proxy = proxy
  }

  /// Reads the likely values of the assumptions `price_band_high`, `price_band_medium`, `price_band_low` and
  /// `proxy_band`.
  ///
  /// - Throws: `RatingError.missingAssumption`; there is no default.
  public init(_ catalogue: Catalogue) throws(RatingError) {
    func row(_ id: String) throws(RatingError) -> Double {
      guard let value = catalogue.assumption(id)?.value.likely else { throw .missingAssumption(id) }
      return value
    }
    high = try row("price_band_high")
    medium = try row("price_band_medium")
    low = try row("price_band_low")
    proxy = try row("proxy_band")
  }

  /// Relative half-width of a price.
  public func width(_ confidence: Confidence) -> Double {
    switch confidence {
    case .high: high
    case .medium: medium
    case .low: low
    }
  }

  /// The band of an amount: its price's half-width, and for a proxy the range of its uplift and the proxy's own
  /// half-width, in quadrature; the low end is not below zero.
  ///
  /// - Parameter confidence: Lowest of the price rows, before a proxy lowers it.
  public func range(_ amount: Double, confidence: Confidence, basis: Tariff.Basis)
    -> UncertainNumber
  {
    let width = width(confidence)
    switch basis {
    case .listed: return spread(amount, below: width, above: width)
    case .assumption(let range, _):
      guard range.likely != 0 else { return UncertainNumber(amount) }
      return UncertainNumber(
        low: amount * range.low / range.likely, likely: amount,
        high: amount * range.high / range.likely)
    case .proxy(_, let uplift, _):
      guard uplift.likely > 0 else { return spread(amount, below: width, above: width) }
      let down = 1 - uplift.low / uplift.likely
      let up = uplift.high / uplift.likely - 1
      let rest = width * width + proxy * proxy
      return spread(
        amount, below: Elementary.sqrt(rest + down * down), above: Elementary.sqrt(rest + up * up))
    }
  }

  private func spread(_ amount: Double, below: Double, above: Double) -> UncertainNumber {
    UncertainNumber(
      low: amount * max(0, 1 - below), likely: amount, high: amount * (1 + above))
  }
}
