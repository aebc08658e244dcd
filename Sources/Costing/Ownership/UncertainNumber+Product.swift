import Documents
import Statistics

extension UncertainNumber {
  /// The product of factors that err independently.
  ///
  /// Each end lies √Σ(dᵢ × Πⱼ≠ᵢ likelyⱼ)² from the likely product, the first-order propagation of error; factors
  /// are taken as non-negative and the low end is not below zero.
  static func product(_ factors: [UncertainNumber]) -> UncertainNumber {
    let likely = factors.reduce(1) { $0 * $1.likely }
    var low = 0.0
    var high = 0.0
    for (index, factor) in factors.enumerated() {
      var rest = 1.0
      for (other, number) in factors.enumerated() where other != index { rest *= number.likely }
      let down = (factor.likely - factor.low) * rest
      let up = (factor.high - factor.likely) * rest
      low += down * down
      high += up * up
    }
    return UncertainNumber(
      low: max(0, likely - Elementary.sqrt(low)), likely: likely,
      high: likely + Elementary.sqrt(high))
  }
}
