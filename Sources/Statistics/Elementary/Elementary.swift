/// Elementary functions that give the same bits on every processor.
///
/// The C library's differ between processors with and without fused multiply-add; these use only
/// addition, subtraction, multiplication, division, square root and bit operations, in the order of
/// Sun's fdlibm (freely distributable, 1993), and stay within 1 unit in the last place.
public enum Elementary {
  /// The square root, correctly rounded by IEEE 754 on every processor.
  @inlinable public static func sqrt(_ x: Double) -> Double { x.squareRoot() }
}
