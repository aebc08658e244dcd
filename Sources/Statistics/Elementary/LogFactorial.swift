extension Elementary {
  /// The natural logarithm of n!, for n of at least 0, to about 14 digits; NaN below.
  ///
  /// A product up to 15, above that Stirling's series.
  public static func logFactorial(_ n: Double) -> Double {
    guard n >= 0 else { return Double.nan }
    if n < 16 {
      var product = 1.0
      var factor = 2.0
      while factor <= n {
        product *= factor
        factor += 1
      }
      return log(product)
    }
    let square = 1 / (n * n)
    let series =
      1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680)))
    // log(2 pi) / 2
    return (n + 0.5) * log(n) - n + 0.91893853320467274178 + series / n
  }
}
