import Documents
import Testing

struct QuantityTests {
  @Test(arguments: [
    (Quantity.seconds, "850 ms", 0.85), (.seconds, "12 s", 12), (.seconds, "12s", 12),
    (.seconds, "1.5 h", 5400), (.seconds, "90 days", 7_776_000), (.seconds, "2 weeks", 1_209_600),
    (.seconds, "1 months", 730 * 3600), (.seconds, "1 years", 8760 * 3600),
    (.seconds, "2 min", 120),
    (.bytes, "4 GiB", 4_294_967_296), (.bytes, "512 MiB", 536_870_912), (.bytes, "6 kB", 6000),
    (.bytes, "1 TB", 1e12), (.bytes, "12 B", 12), (.dollars, "$0.12", 0.12),
    (.dollars, "$20_000", 20_000), (.dollars, "20000 USD", 20_000), (.dollars, "-$5", -5),
    (.fraction, "3.5%", 0.035), (.fraction, "99.9%", 0.999), (.fraction, "0.035", 0.035),
    (.fraction, "150%", 1.5), (.count, "1_200_000", 1_200_000), (.count, "2e6", 2e6),
    (.tokens, "1100 tokens", 1100), (.months, "3 years", 36), (.tokensPerSecond, "60 tokens/s", 60),
    (.bytesPerSecond, "10 Gbit/s", 1.25e9), (.watts, "10.2 kW", 10200),
  ])
  func parses(_ kind: Quantity, _ text: String, _ value: Double) throws {
    #expect(try kind.parse(text).get() == value)
  }

  @Test(arguments: [
    (Quantity.seconds, "12 GB/s", "expected a duration such as `12 s`", "a data rate"),
    (.seconds, "12", "without a unit", "a duration"), (.seconds, "5 m", "unknown unit `m`", ""),
    (.seconds, "$5", "money", "a duration"), (.bytes, "4 s", "expected a size", "a duration"),
    (.bytes, "4 gib", "unknown unit `gib`", ""), (.dollars, "20000", "without a currency", ""),
    (.dollars, "€20", "expected US dollars", ""), (.dollars, "20 EUR", "expected US dollars", ""),
    (.dollars, "fast", "expected US dollars", "fast"), (.fraction, "4", "from 0 to 1", ""),
    (.count, "12 s", "expected a number", "a duration"), (.seconds, "", "expected a duration", ""),
    (.seconds, "1e30 s", "too large", ""), (.count, "1_000_", "unknown unit `_`", ""),
    (.count, "1__0", "unknown unit", ""),
  ])
  func refuses(_ kind: Quantity, _ text: String, _ part: String, _ other: String) {
    guard case .failure(let refusal) = kind.parse(text) else {
      Issue.record("`\(text)` was read")
      return
    }
    #expect(refusal.reason.contains(part), "\(refusal.reason)")
    #expect(other.isEmpty || refusal.reason.contains(other), "\(refusal.reason)")
  }

  @Test func hintsAtMinutes() {
    guard case .failure(let refusal) = Quantity.seconds.parse("5 m") else {
      Issue.record("read")
      return
    }
    #expect(refusal.hint == "did you mean `min`?")
  }
}
