import Documents

extension Money {
  /// The amount as the rounding mode leaves it.
  func rounded(_ rounding: RatingOptions.Rounding) -> Money {
    guard rounding == .invoice else { return self }
    let cent: Int128 = 10_000_000_000
    let cents = (picodollars.magnitude + cent.magnitude / 2) / cent.magnitude
    let magnitude = Int128(clamping: cents) * cent
    return Money(picodollars: picodollars < 0 ? -magnitude : magnitude)
  }
}
