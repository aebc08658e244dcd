extension Elementary {
  /// x to the power y with IEEE 754 special cases, within 0.7 units in the last place (`e_pow.c`).
  ///
  /// A negative base needs a whole exponent, else NaN. Anything to the power 0 is 1.
  public static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN { return Double.nan }
    let whole = y == y.rounded(.towardZero)
    let odd = whole && y.magnitude < 0x1p53 && (Int64(y) & 1) != 0
    let sign: Double = x.sign == .minus && odd ? -1 : 1
    let base = x.magnitude
    if y.isInfinite {
      if base == 1 { return 1 }
      return (base > 1) == (y > 0) ? Double.infinity : 0
    }
    if base == 0 || base.isInfinite {
      return sign * ((base == 0) == (y > 0) ? 0 : Double.infinity)
    }
    if x < 0, !whole { return Double.nan }
    if base == 1 { return sign }
    // Beyond this any base but one over- or underflows.
    if y.magnitude > 0x1p64 {
      return sign * ((base > 1) == (y > 0) ? Double.infinity : 0)
    }
    let logarithm = binaryLogarithm(base, closeToOne: y.magnitude > 0x1p31)
    let y1 = high(y)
    let low = (y - y1) * logarithm.high + y * logarithm.low
    return sign * powerOfTwo(high: y1 * logarithm.high, low: low)
  }

  /// log2 of a positive finite number as an unevaluated sum of two doubles.
  private static func binaryLogarithm(_ base: Double, closeToOne: Bool) -> (
    high: Double, low: Double
  ) {
    if closeToOne, (base - 1).magnitude < 0x1p-20 {
      let t = base - 1
      let w = (t * t) * (0.5 - t * (0x1.5555555555555p-2 - t * 0.25))
      let u = 0x1.7154760000000p0 * t
      let v = t * 0x1.4ae0bf85ddf44p-26 - w * 0x1.71547652b82fep0
      let t1 = high(u + v)
      return (t1, v - (t1 - u))
    }
    var ax = base
    var n = 0
    if ax < 0x1p-1022 {
      ax *= 0x1p53
      n -= 53
    }
    var top = Int(ax.bitPattern >> 32)
    n += (top >> 20) - 0x3ff
    let j = top & 0x000f_ffff
    top = j | 0x3ff0_0000
    var k = 0
    if j > 0x3988E {
      if j < 0xBB67A {
        k = 1
      } else {
        n += 1
        top -= 0x0010_0000
      }
    }
    ax = Double(bitPattern: (UInt64(top) << 32) | (ax.bitPattern & 0xffff_ffff))
    let bp = k == 0 ? 1.0 : 1.5
    let dpHigh = k == 0 ? 0.0 : 0x1.2b80340000000p-1
    let dpLow = k == 0 ? 0.0 : 0x1.cfdeb43cfd006p-27
    let u = ax - bp
    let v = 1 / (ax + bp)
    let ss = u * v
    let sHigh = high(ss)
    var tHigh = Double(
      bitPattern: UInt64(((top >> 1) | 0x2000_0000) + 0x0008_0000 + (k << 18)) << 32)
    var tLow = ax - (tHigh - bp)
    let sLow = v * ((u - sHigh * tHigh) - sHigh * tLow)
    var s2 = ss * ss
    let inner = 0x1.17460a91d4101p-2 + s2 * (0x1.d864a93c9db65p-3 + s2 * 0x1.a7e284a454eefp-3)
    let middle = 0x1.b6db6db6fabffp-2 + s2 * (0x1.55555518f264dp-2 + s2 * inner)
    var r = s2 * s2 * (0x1.3333333333303p-1 + s2 * middle)
    r += sLow * (sHigh + ss)
    s2 = sHigh * sHigh
    tHigh = high(3 + s2 + r)
    tLow = r - ((tHigh - 3) - s2)
    let p = sHigh * tHigh
    let q = sLow * tHigh + tLow * ss
    let pHigh = high(p + q)
    let pLow = q - (pHigh - p)
    let zHigh = 0x1.ec709e0000000p-1 * pHigh
    let zLow = -0x1.e2fe0145b01f5p-28 * pHigh + pLow * 0x1.ec709dc3a03fdp-1 + dpLow
    let t = Double(n)
    let t1 = high(((zHigh + zLow) + dpHigh) + t)
    return (t1, zLow - (((t1 - t) - dpHigh) - zHigh))
  }

  /// 2 to the power of an unevaluated sum.
  private static func powerOfTwo(high ph: Double, low pl: Double) -> Double {
    let z = ph + pl
    if z > 1024 || (z == 1024 && pl + 8.0085662595372944372e-17 > z - ph) {
      return Double.infinity
    }
    if z < -1075 { return 0 }
    let n = z.magnitude > 0.5 ? Int(z.rounded(.toNearestOrAwayFromZero)) : 0
    let rest = ph - Double(n)
    let t = high(pl + rest)
    let u = t * 0x1.62e4300000000p-1
    let v = (pl - (t - rest)) * 0x1.62e42fefa39efp-1 + t * -0x1.05c610ca86c39p-29
    let x = u + v
    let w = v - (x - u)
    let s = x * x
    let inner =
      0x1.1566aaf25de2cp-14 + s * (-0x1.bbd41c5d26bf1p-20 + s * 0x1.6376972bea4d0p-25)
    let t1 = x - s * (0x1.555555555553ep-3 + s * (-0x1.6c16c16bebd93p-9 + s * inner))
    let r = (x * t1) / (t1 - 2) - (w + x * w)
    return scaled(1 - (r - x), by: n)
  }

  /// The number with the lower half of its bits cleared.
  private static func high(_ x: Double) -> Double {
    Double(bitPattern: x.bitPattern & 0xffff_ffff_0000_0000)
  }
}
