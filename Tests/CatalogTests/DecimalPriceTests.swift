import Documents
import Testing

@testable import Catalog

struct DecimalPriceTests {
  @Test(arguments: [
    ("2.5e-06", 1_000_000, 1, "2.5"), ("1e-07", 1_000_000, 1, "0.1"),
    ("1.5000000000000002e-06", 1_000_000, 1, "1.5"), ("0.0000166667", 1, 1, "0.0000166667"),
    ("0.042", 10_000, 10_000, "0.042"), ("3", 1, 1, "3"), ("1E3", 1, 1, "1000"),
    ("0.20", 1_000_000, 100_000, "2"), ("0.0", 1, 1, "0"),
  ])
  func isExact(text: String, factor: Int, divisor: Int, expected: String) throws {
    let money = try #require(DecimalPrice.money(text, times: factor, over: divisor))
    #expect(DecimalPrice.text(money) == expected)
    #expect(Money(decimal: DecimalPrice.text(money)) == money)
  }

  @Test(arguments: ["", "-1", "1.2.3", "abc", "1e", "1e99", "1e-13", "nan", "0x1"])
  func refusesWhatItCannotKeep(text: String) {
    #expect(DecimalPrice.money(text) == nil)
  }

  /// A third of a price is not rounded in silence.
  @Test func aDivisionMustComeOut() {
    #expect(DecimalPrice.money("1", over: 3) == nil)
  }
}
