/// Rounding that hides the last bits, in which processors and C libraries differ.
public enum Rounding {
  /// The value rounded to a number of significant decimal digits, halves away from zero.
  ///
  /// Digits are clamped to 1...15. Zero, infinities and NaN come back unchanged. Only exact
  /// powers of ten and one division or multiplication are used, so every machine agrees.
  public static func significant(_ value: Double, digits: Int) -> Double {
    guard value.isFinite, value != 0 else { return value }
    let digits = Swift.min(15, Swift.max(1, digits))
    // Find the decimal exponent e with 10^e <= |value| < 10^(e+1).
    let magnitude = value.magnitude
    var exponent = Int((Double(magnitude.exponent) * 0.30102999566398120).rounded(.down))
    if scaled(1, by: exponent + 1) <= magnitude { exponent += 1 }
    if scaled(1, by: exponent) > magnitude { exponent -= 1 }
    let shift = digits - 1 - exponent
    let whole = scaled(magnitude, by: shift).rounded(.toNearestOrAwayFromZero)
    let result = scaled(whole, by: -shift)
    guard result.isFinite else { return value }
    return value < 0 ? -result : result
  }

  /// The value times a power of ten, in steps that are exact for exponents up to 22.
  private static func scaled(_ value: Double, by exponent: Int) -> Double {
    var result = value
    var left = exponent.magnitude
    while left > 0 {
      let step = Swift.min(left, 22)
      result = exponent > 0 ? result * powers[Int(step)] : result / powers[Int(step)]
      left -= step
    }
    return result
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
