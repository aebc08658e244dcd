import Documents
import Simulation
import Testing

@testable import Reports

struct WordingTests {
  @Test func digitsFollowTheBand() {
    func money(_ value: Double, _ low: Double, _ high: Double) -> String {
      Wording.money(value, band: UncertainNumber(low: low, likely: value, high: high))
    }
    #expect(money(8215.5, 7480, 9020) == "$8,200")
    #expect(money(30_952, 28_000, 34_000) == "$31,000")
    #expect(money(0.37, 0.36, 0.38) == "$0.37")
    #expect(Wording.money(1234.56) == "$1,235")
    #expect(Wording.money(.nan) == "unknown")
  }

  @Test func bandsAsDistances() {
    #expect(Wording.distances(UncertainNumber(low: 90, likely: 100, high: 110)) == "±10%")
    #expect(Wording.distances(UncertainNumber(low: 88, likely: 100, high: 118)) == "−12% +18%")
    #expect(Wording.distances(UncertainNumber(5)) == "–")
    #expect(Wording.distances(UncertainNumber(0)) == "–")
  }

  @Test func pricesOfOneUnit() {
    #expect(Wording.unitPrice(0.000_000_3) == "$0.3 a million")
    #expect(Wording.unitPrice(0.000_025) == "$0.025 a thousand")
    #expect(Wording.unitPrice(77.5) == "$77.5")
    #expect(Wording.unitPrice(0) == "$0")
  }

  @Test func unitsAreCounted() {
    #expect(Wording.quantity(27, unit: "hour") == "27 hours")
    #expect(Wording.quantity(1, unit: "hour") == "1 hour")
    #expect(Wording.quantity(7.82, unit: "gb") == "7.82 GB")
    #expect(Wording.quantity(10_066_200, unit: "vcpu_second") == "10.1 million vCPU seconds")
  }

  @Test func timesShareTheirUnit() {
    #expect(Wording.times([4.62, 15.2, 19]) == "4.6\u{A0}/\u{A0}15\u{A0}/\u{A0}19\u{A0}s")
    #expect(Wording.times([0.4, 2, 3]) == "400 ms / 2 s / 3 s")
    #expect(
      Wording.interval(Interval(value: 0.756, lower: 0.747, upper: 0.764)) == "756 ms (747 to 764)")
    #expect(Wording.interval(Interval(value: 15, lower: 15.1, upper: 15.2)) == "15 s")
    #expect(
      Wording.interval(Interval(value: 1, lower: 0.9, upper: 1.1)) == "1 s (900 ms to 1.1 s)")
  }

  @Test func sharesKeepTheirDistanceFromOne() {
    #expect(Wording.share(0.7) == "70%")
    #expect(Wording.share(0.9983) == "99.83%")
    #expect(Wording.share(0.99995) == "99.995%")
    #expect(Wording.share(1) == "100%")
  }
}
