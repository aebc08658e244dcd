/// Turns numbers into whole units of a decimal fraction, once, so that all arithmetic after it is exact.
///
/// Quantities are kept in 10⁻⁹ of their meter (the finest printed unit factor, GiB against GB, has nine
/// decimals), factors such as uplifts and discounts in 10⁻⁶. Both are rounded half away from zero.
enum FixedPoint {
  /// Units of a quantity of one.
  static let quantityScale: Int128 = 1_000_000_000
  /// Units of a factor of one.
  static let factorScale: Int128 = 1_000_000

  /// A quantity; nil when it is negative, not finite or over 10²⁴.
  static func quantity(_ value: Double) -> Int128? {
    guard value.isFinite, value >= 0, value <= 1e24 else { return nil }
    // The fraction is scaled apart from the whole, which times 10⁹ would lose its last digits.
    let whole = value.rounded(.down)
    let part = ((value - whole) * 1e9).rounded(.toNearestOrAwayFromZero)
    return Int128(whole) * quantityScale + Int128(part)
  }

  /// A factor; nil when it is negative, not finite or over 10⁶.
  static func factor(_ value: Double) -> Int128? {
    guard value.isFinite, value >= 0, value <= 1e6 else { return nil }
    return Int128((value * 1e6).rounded(.toNearestOrAwayFromZero))
  }

  /// `value` × `numerator` ÷ `denominator` with a product of 256 bits, rounded half away from zero; nil when
  /// the result does not fit or the denominator is not positive.
  static func scaled(_ value: Int128, by numerator: Int128, over denominator: Int128) -> Int128? {
    guard denominator > 0 else { return nil }
    let product = value.magnitude.multipliedFullWidth(by: numerator.magnitude)
    let divisor = denominator.magnitude
    guard product.high < divisor else { return nil }
    var (quotient, remainder) =
      product.high == 0
      ? product.low.quotientAndRemainder(dividingBy: divisor) : divisor.dividingFullWidth(product)
    if remainder >= divisor - remainder { quotient += 1 }
    guard let result = Int128(exactly: quotient) else { return nil }
    return (value < 0) == (numerator < 0) ? result : -result
  }
}
