import Testing

@testable import Costing

struct FixedPointTests {
  @Test func quantitiesKeepNineDecimals() {
    #expect(FixedPoint.quantity(0.1) == 100_000_000)
    #expect(FixedPoint.quantity(1.073741824) == 1_073_741_824)
    #expect(FixedPoint.quantity(876180.4425) == 876_180_442_500_000)
    // Times 10⁹ in one step this would lose its last digit.
    #expect(FixedPoint.quantity(123_456_789.123456789) == 123_456_789_123_456_791)
    #expect(FixedPoint.quantity(0) == 0)
  }

  @Test(arguments: [-1, -1e-12, .nan, .infinity, 1e25])
  func nonsenseIsNoQuantity(value: Double) { #expect(FixedPoint.quantity(value) == nil) }

  @Test func wideProductsRoundHalfAwayFromZero() {
    #expect(FixedPoint.scaled(1, by: 1, over: 2) == 1)
    #expect(FixedPoint.scaled(-1, by: 1, over: 2) == -1)
    #expect(FixedPoint.scaled(1, by: 1, over: 3) == 0)
    #expect(FixedPoint.scaled(5, by: 1, over: 3) == 2)
    let big: Int128 = 100_000_000_000_000_000_000_000_000_000_000_000
    #expect(FixedPoint.scaled(big, by: big, over: big) == big)
    #expect(FixedPoint.scaled(big, by: big + 1, over: big) == big + 1)
    #expect(FixedPoint.scaled(big, by: big, over: 1) == nil)
    #expect(FixedPoint.scaled(Int128.max, by: 3, over: 2) == nil)
    #expect(FixedPoint.scaled(1, by: 1, over: 0) == nil)
  }
}
