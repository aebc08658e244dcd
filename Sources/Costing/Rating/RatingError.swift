public import Catalog

/// Why something cannot be rated.
public enum RatingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An assumption that the rating needs is not in the catalogue.
  case missingAssumption(String)
  /// A negotiated discount is not from 0 to 1.
  case discount(provider: String, value: Double)
  /// A quantity is negative, infinite or not a number.
  case quantity(Double)
  /// A tariff that would price some quantity at nothing or at nonsense.
  case tariff(TariffKey, reason: String)
  /// The amount does not fit 1.7 × 10²⁶ dollars.
  case overflow

  /// One sentence without a full stop.
  public var description: String {
    switch self {
    case .missingAssumption(let id): "`Data/assumptions.csv` has no row `\(id)`"
    case .discount(let provider, let value):
      "the discount of `\(provider)` is \(value), not from 0 to 1"
    case .quantity(let value): "a quantity of \(value) cannot be priced"
    case .tariff(let key, let reason): "the tariff of \(key) cannot be used: \(reason)"
    case .overflow: "the amount is too large to be counted"
    }
  }
}
