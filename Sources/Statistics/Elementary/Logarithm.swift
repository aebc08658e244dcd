extension Elementary {
  /// The natural logarithm: -infinity at zero, NaN below it (fdlibm `e_log.c`).
  @inlinable public static func log(_ argument: Double) -> Double {
    let ln2Hi = 0x1.62e42fee00000p-1
    let ln2Lo = 0x1.a39ef35793c76p-33
    var x = argument
    var k = 0
    guard x >= 0x1p-1022 else {
      if x == 0 { return -Double.infinity }
      if !(x > 0) { return Double.nan }
      return log(x * 0x1p54) - 54 * ln2Hi - 54 * ln2Lo
    }
    guard x < Double.infinity else { return x + x }
    let bits = x.bitPattern
    var high = Int(bits >> 32)
    k += (high >> 20) - 1023
    high &= 0x000f_ffff
    let carry = (high + 0x95f64) & 0x10_0000
    // Normalise to x in [sqrt(1/2), sqrt(2)).
    let top = UInt64(high | (carry ^ 0x3ff0_0000))
    x = Double(bitPattern: (top << 32) | (bits & 0xffff_ffff))
    k += carry >> 20
    let f = x - 1
    let dk = Double(k)
    if (0x000f_ffff & (2 + high)) < 3 {
      if f == 0 { return k == 0 ? 0 : dk * ln2Hi + dk * ln2Lo }
      let r = f * f * (0.5 - 0x1.5555555555555p-2 * f)
      return k == 0 ? f - r : dk * ln2Hi - ((r - dk * ln2Lo) - f)
    }
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let t1 = w * (0x1.999999997fa04p-2 + w * (0x1.c71c51d8e78afp-3 + w * 0x1.39a09d078c69fp-3))
    let t2Inner = 0x1.2492494229359p-2 + w * (0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3)
    let t2 = z * (0x1.5555555555593p-1 + w * t2Inner)
    let r = t2 + t1
    if ((high - 0x6147a) | (0x6b851 - high)) > 0 {
      let half = 0.5 * f * f
      return k == 0
        ? f - (half - s * (half + r))
        : dk * ln2Hi - ((half - (s * (half + r) + dk * ln2Lo)) - f)
    }
    return k == 0 ? f - s * (f - r) : dk * ln2Hi - ((s * (f - r) - dk * ln2Lo) - f)
  }

  /// log(1 + x) without loss near zero, within 2 units in the last place (Kahan's correction).
  @inlinable public static func log1p(_ x: Double) -> Double {
    let u = 1 + x
    if u == 1 { return x }
    guard u > 0, u < Double.infinity else { return log(u) }
    return log(u) * (x / (u - 1))
  }
}
