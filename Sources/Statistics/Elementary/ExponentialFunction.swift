extension Elementary {
  /// e to the power x: 0 below -745.13, infinity above 709.78 (fdlibm `e_exp.c`).
  @inlinable public static func exp(_ x: Double) -> Double {
    let ln2Hi = 0x1.62e42fee00000p-1
    let ln2Lo = 0x1.a39ef35793c76p-33
    if x.isNaN { return x }
    if x > 0x1.62e42fefa39efp9 { return Double.infinity }
    if x < -0x1.74910d52d3051p9 { return 0 }
    var k = 0
    var hi = x
    var lo = 0.0
    let magnitude = x.magnitude
    if magnitude > 0x1.62e42fefa39efp-2 {
      if magnitude < 0x1.0a2b200000000p0 {
        k = x < 0 ? -1 : 1
      } else {
        k = Int(0x1.71547652b82fep0 * x + (x < 0 ? -0.5 : 0.5))
      }
      let t = Double(k)
      hi = x - t * ln2Hi
      lo = t * ln2Lo
    } else if magnitude < 0x1p-28 {
      return 1 + x
    }
    let r = hi - lo
    let t = r * r
    let inner =
      0x1.1566aaf25de2cp-14 + t * (-0x1.bbd41c5d26bf1p-20 + t * 0x1.6376972bea4d0p-25)
    let c = r - t * (0x1.555555555553ep-3 + t * (-0x1.6c16c16bebd93p-9 + t * inner))
    if k == 0 { return 1 - ((r * c) / (c - 2) - r) }
    let y = 1 - ((lo - (r * c) / (2 - c)) - hi)
    return scaled(y, by: k)
  }

  /// y times 2 to the power k, rounding once where the result is subnormal.
  @inlinable static func scaled(_ y: Double, by k: Int) -> Double {
    if k >= -1021 {
      if k >= 1024 { return y * 2 * powerOfTwo(1023) * powerOfTwo(k - 1024) }
      return y * powerOfTwo(k)
    }
    return y * powerOfTwo(k + 1000) * 0x1p-1000
  }

  /// 2 to the power k for -1022 <= k <= 1023, from its bits; clamped outside.
  @inlinable static func powerOfTwo(_ k: Int) -> Double {
    let clamped = Swift.min(1023, Swift.max(-1022, k))
    return Double(bitPattern: UInt64(clamped + 1023) << 52)
  }
}
