import Documents
import Testing

struct NumberFormatTests {
  @Test(arguments: [
    (2.675, 2, "2.68"), (-2.675, 2, "-2.68"), (1_234_567.5, 0, "1,234,568"), (0, 2, "0.00"),
    (-0.001, 2, "0.00"), (999.995, 2, "1,000.00"), (1e-7, 3, "0.000"),
    (1.5e20, 0, "150,000,000,000,000,000,000"),
    (0.5, 0, "1"), (0.05, 1, "0.1"), (1e-5, 5, "0.00001"), (12, 3, "12.000"),
  ])
  func fixed(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(NumberFormat.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (1234.5, 3, "1,230"), (0.0012345, 3, "0.00123"), (0.99999, 3, "1.00"), (5, 2, "5.0"),
    (0, 3, "0"),
    (98765, 1, "100,000"), (-3.14159, 3, "-3.14"),
  ])
  func significant(_ value: Double, _ count: Int, _ text: String) {
    #expect(NumberFormat.significant(value, digits: count) == text)
  }

  @Test func plainPercentAndNotFinite() {
    #expect(NumberFormat.plain(1_200_000) == "1200000")
    #expect(NumberFormat.plain(0.1) == "0.1")
    #expect(NumberFormat.percent(0.035) == "3.5%")
    #expect(NumberFormat.percent(0.99905, decimals: 2) == "99.91%")
    #expect(NumberFormat.percent(0) == "0.0%")
    #expect(NumberFormat.fixed(.nan, decimals: 2) == "n/a")
    #expect(NumberFormat.significant(.infinity) == "n/a")
  }

  @Test func money() throws {
    #expect(Money(picodollars: 1_234_505_000_000_000).formatted() == "$1,234.51")
    #expect(Money(picodollars: -15_000_000_000).formatted() == "-$0.02")
    #expect(Money(picodollars: -1).formatted() == "$0.00")
    #expect(Money(picodollars: 250_000).formatted(decimals: 8) == "$0.00000025")
    #expect(try #require(Money(dollars: 59_999.5)).formatted(decimals: 0) == "$60,000")
    #expect(Money(picodollars: .min).formatted(decimals: 0).hasPrefix("-$170,141,183"))
  }
}
