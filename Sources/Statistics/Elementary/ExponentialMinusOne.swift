extension Elementary {
  /// exp(x) - 1 without loss near zero, within a few units in the last place (Kahan's correction).
  public static func expm1(_ x: Double) -> Double {
    let power = exp(x)
    if power == 1 { return x }
    let less = power - 1
    if less == -1 || !power.isFinite { return less }
    return less * (x / log(power))
  }
}
