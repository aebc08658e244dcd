import Costing
import Testing

struct DiscountingTests {
  @Test(
    arguments: [
      (0.08, [-100_000, 30_000, 30_000, 30_000, 30_000, 30_000], 19_781.301112342546),
      (0.1, [-250_000, 80_000, 90_000, 95_000, 60_000], 9_463.151424082986),
      (0.25, [-10, 3, 3, 3, 3, 3], -1.93216), (0.08, [500], 500),
    ] as [(Double, [Double], Double)])
  func publishedValues(rate: Double, flows: [Double], expected: Double) throws {
    let value = try #require(Discounting.netPresentValue(flows, rate: rate))
    #expect(abs(value - expected) <= 1e-9 * max(1, abs(expected)))
  }

  @Test func aMonthlyRateCompoundsToTheYear() throws {
    let rate = try #require(Discounting.monthlyRate(yearly: 0.08))
    #expect(abs((0..<12).reduce(1.0) { factor, _ in factor * (1 + rate) } - 1.08) < 1e-12)
    #expect(Discounting.monthlyRate(yearly: -1) == nil)
    #expect(Discounting.netPresentValue([1], rate: -2) == nil)
  }
}
