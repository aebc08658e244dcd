import Costing
import Testing

struct ReplacementTests {
  @Test func aTextbookCase() throws {
    // Pay 1,000 today to save 110 a month for ten months: the rate is that of an annuity of factor 1000/110.
    let saving = [-1000.0] + [Double](repeating: -50, count: 10)
    let other = [0.0] + [Double](repeating: -160, count: 10)
    let result = try need(Replacement(saving, insteadOf: other, monthlyRate: 0))
    #expect(result.netPresentValue == 100)
    #expect(result.paybackMonths == 10 && result.discountedPaybackMonths == 10)
    #expect(result.internalRates.count == 1)
    #expect(isClose(try need(result.internalRates.first), 0.23457163097643718, 1e-9))
  }

  @Test func neverAndFromTheStart() throws {
    let never = try need(Replacement([-1, -1], insteadOf: [0, 0], monthlyRate: 0.01))
    #expect(never.paybackMonths == nil && never.internalRates.isEmpty && never.modifiedRate == nil)
    let always = try need(Replacement([0, 0], insteadOf: [-1, -1], monthlyRate: 0.01))
    #expect(always.paybackMonths == 0)
    #expect(Replacement([0], insteadOf: [0, 0], monthlyRate: 0) == nil)
  }

  @Test func severalRatesAreAllGiven() throws {
    // −1, 2.3, −1.32: rates of 10 % and 20 % a month.
    let result = try need(
      Replacement([-1, 2.3, -1.32], insteadOf: [0, 0, 0], monthlyRate: 0.01))
    #expect(result.internalRates.count == 2)
    #expect(isClose(try need(result.internalRates.first), 2.138428376721003, 1e-9))
    #expect(isClose(try need(result.internalRates.last), 7.916100448255996, 1e-9))
  }
}
