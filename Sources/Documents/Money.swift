/// An exact amount of US dollars, in whole units of 10⁻¹² dollar.
///
/// Sums and products with whole numbers are exact; a product with a `Double` is rounded once, half away from
/// zero. Range ±1.7 × 10²⁶ dollars.
public struct Money: Hashable, Sendable, Comparable {
  /// Amount in 10⁻¹² dollar.
  public var picodollars: Int128

  /// Creates an amount from 10⁻¹² dollars.
  public init(picodollars: Int128) { self.picodollars = picodollars }

  /// No money.
  public static let zero = Money(picodollars: 0)

  /// Rounds a finite number of dollars to the nearest 10⁻¹² dollar; nil when not finite or out of range.
  public init?(dollars: Double) {
    guard dollars.isFinite, abs(dollars) < 1e24 else { return nil }
    picodollars = Int128((dollars * 1e12).rounded(.toNearestOrAwayFromZero))
  }

  /// The amount in dollars, to the nearest double.
  public var dollars: Double { Double(picodollars) / 1e12 }

  /// Orders by amount.
  public static func < (a: Money, b: Money) -> Bool { a.picodollars < b.picodollars }
  /// Adds exactly.
  public static func + (a: Money, b: Money) -> Money {
    Money(picodollars: a.picodollars + b.picodollars)
  }
  /// Subtracts exactly.
  public static func - (a: Money, b: Money) -> Money {
    Money(picodollars: a.picodollars - b.picodollars)
  }
  /// Adds exactly in place.
  public static func += (a: inout Money, b: Money) { a = a + b }
}
