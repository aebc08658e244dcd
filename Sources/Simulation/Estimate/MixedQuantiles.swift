/// Quantiles of several sorted samples, each of whose values counts with the sample's weight.
struct MixedQuantiles: Sendable {
  private var samples: [(values: SortedValues, weight: Double)] = []

  /// Nothing yet.
  init() {}

  /// One sample.
  init(_ values: SortedValues) { add(values, weight: 1) }

  /// All samples of several mixtures.
  init(merging mixtures: [MixedQuantiles]) { samples = mixtures.flatMap(\.samples) }

  /// Adds a sample; weights of 0 or less count nothing.
  mutating func add(_ values: SortedValues, weight: Double) {
    if weight > 0, !values.values.isEmpty { samples.append((values, weight)) }
  }

  private var total: Double {
    samples.reduce(0) { $0 + $1.weight * Double($1.values.values.count) }
  }

  /// The smallest value at or below which at least the fraction of the weight lies; nil when empty.
  ///
  /// By halving over the bit patterns of numbers of at least 0, which have the numbers' order: 63 rounds, no merging.
  func value(_ fraction: Double) -> Double? {
    guard let first = samples.first, fraction >= 0, fraction <= 1 else { return nil }
    if samples.count == 1 { return first.values.value(fraction) }
    // Rounding of the sum must not push a fraction past the value that completes it.
    let target = fraction * total * (1 - 1e-12)
    var low = samples.compactMap { $0.values.values.first }.min()?.bitPattern ?? 0
    var high = samples.compactMap { $0.values.values.last }.max()?.bitPattern ?? 0
    while low < high {
      let middle = low + (high - low) / 2
      let threshold = Double(bitPattern: middle)
      let weight = samples.reduce(0.0) {
        $0 + $1.weight * Double($1.values.count(atMost: threshold))
      }
      if weight >= target { high = middle } else { low = middle + 1 }
    }
    return Double(bitPattern: low)
  }

  /// Weighted mean; nil when empty.
  var mean: Double? {
    guard !samples.isEmpty else { return nil }
    return samples.reduce(0) { $0 + $1.weight * $1.values.values.reduce(0, +) } / total
  }
}
