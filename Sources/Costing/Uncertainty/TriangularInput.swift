public import Documents
import Statistics

/// How a stated range is sampled: a triangle whose 10th and 90th percentiles are the ends of the range.
///
/// `UncertainNumber` states P10, a likely value and P90. The triangle with that mode is found by fixed-point iteration
/// on its ends; a range that lies on one side of its likely value becomes a triangle with its mode at that end.
public struct TriangularInput: Sendable, Equatable {
  /// Lowest value.
  public let low: Double
  /// Mode.
  public let mode: Double
  /// Highest value.
  public let high: Double
  /// Whether values below 0 are cut off.
  let isNonNegative: Bool

  /// Fits a range; a range that is not rising is taken as exact at its likely value.
  public init(_ range: UncertainNumber) {
    isNonNegative = range.low >= 0
    mode = range.likely
    guard range.low <= range.likely, range.likely <= range.high, range.low < range.high else {
      (low, high) = (range.likely, range.likely)
      return
    }
    // P10: (low' − a)² = 0.1 (b − a)(m − a); P90 likewise from the other end.
    var a = range.low - (range.likely - range.low)
    var b = range.high + (range.high - range.likely)
    for _ in 0..<60 {
      let width = b - a
      a = range.low - Elementary.sqrt(0.1 * width * max(0, range.likely - a))
      b = range.high + Elementary.sqrt(0.1 * width * max(0, b - range.likely))
    }
    low = Rounding.significant(min(a, range.likely), digits: 12)
    high = Rounding.significant(max(b, range.likely), digits: 12)
  }

  /// Value at a fraction from 0 to 1.
  @inlinable public func value(_ fraction: Double) -> Double {
    let width = high - low
    guard width > 0 else { return mode }
    let rise = (mode - low) / width
    let x =
      fraction < rise
      ? low + (fraction * width * (mode - low)).squareRoot()
      : high - ((1 - fraction) * width * (high - mode)).squareRoot()
    return clamped(x)
  }

  @usableFromInline func clamped(_ x: Double) -> Double { isNonNegative ? max(0, x) : x }
}
