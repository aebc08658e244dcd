import Documents
import Statistics

/// Collects half-widths: they add within a source of error and combine as root of squares across sources.
struct QuadratureBand {
  /// What errs as one: a price.
  struct Source: Hashable {
    var service: String
    var sku: String
    var region: String
    var unit: String
  }

  private var order: [Source: Int] = [:]
  private var widths: [(low: Double, high: Double)] = []

  /// Adds an amount's half-widths to its source.
  mutating func add(_ source: Source, _ range: UncertainNumber) {
    let low = range.likely - range.low
    let high = range.high - range.likely
    if let index = order[source] {
      widths[index].low += low
      widths[index].high += high
    } else {
      order[source] = widths.count
      widths.append((low, high))
    }
  }

  /// Adds half-widths of a source that will not come again.
  mutating func addNew(_ range: UncertainNumber) {
    widths.append((range.likely - range.low, range.high - range.likely))
  }

  /// The band about a total.
  ///
  /// Summed in the order of adding, so that the bytes do not depend on hashing.
  func around(_ total: Double) -> UncertainNumber {
    let low = widths.reduce(0) { $0 + $1.low * $1.low }
    let high = widths.reduce(0) { $0 + $1.high * $1.high }
    return UncertainNumber(
      low: total - Elementary.sqrt(low), likely: total, high: total + Elementary.sqrt(high))
  }
}
