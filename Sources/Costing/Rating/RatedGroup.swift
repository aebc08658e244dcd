import Catalog
import Documents

/// The lines of one key and what they cost together.
struct RatedGroup {
  struct Member {
    /// Place in the usage.
    var index: Int
    /// Quantity in 10⁻⁹ of the meter.
    var units: Int128
  }

  var key: TariffKey
  var basis: Tariff.Basis
  var lines: [Member]
  var charge: Charge

  /// Lowest confidence of the price rows.
  var rowConfidence: Confidence { charge.references.map(\.confidence).min() ?? .low }
  /// Lowest confidence behind the amount; a proxy or an assumption is low.
  var confidence: Confidence {
    if case .listed = basis { return rowConfidence }
    return .low
  }
}
