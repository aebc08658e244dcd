import Catalog
import Costing
import Documents
import Testing

struct BillRangeTests {
  private func line(_ sku: String, _ likely: Double, _ half: Double) -> Bill.Line {
    Bill.Line(
      title: sku, component: "a", service: "s", sku: sku, region: "r", quantity: 1, unit: "u",
      effectiveUnitPrice: likely, amount: Money(dollars: likely) ?? .zero,
      range: UncertainNumber(low: likely - half, likely: likely, high: likely + 2 * half),
      references: [], confidence: .low, basis: .listed, derivation: "")
  }

  @Test func differentPricesCombineInQuadrature() {
    let bill = Bill(lines: [line("a", 100, 3), line("b", 200, 4)], gaps: [])
    #expect(bill.range == UncertainNumber(low: 295, likely: 300, high: 310))
    #expect(bill.correlatedRange == UncertainNumber(low: 293, likely: 300, high: 314))
  }

  @Test func linesOfOnePriceErrTogether() {
    let bill = Bill(lines: [line("a", 100, 3), line("a", 100, 4)], gaps: [])
    #expect(bill.range == UncertainNumber(low: 193, likely: 200, high: 214))
  }

  @Test func anEmptyBillIsNothing() {
    #expect(Bill(lines: [], gaps: []).range == UncertainNumber(0))
  }
}
