import Catalog
import Costing
import Documents
import Testing

struct CommitmentTests {
  private static let row = CatalogueReference(
    table: "commitment", row: "r", source: "given", asOf: "2026-01-01", confidence: .high)
  private static let key = "acme/gpu@eu per hour"

  private func bill(hours: Double) -> Bill {
    Bill(
      lines: [
        Bill.Line(
          title: "GPU", component: "model", service: "acme", sku: "gpu", region: "eu",
          quantity: hours, unit: "hour", effectiveUnitPrice: 4,
          amount: Money(dollars: 4 * hours) ?? .zero,
          range: UncertainNumber(low: 3 * hours, likely: 4 * hours, high: 6 * hours),
          references: [Self.row], confidence: .high, basis: .listed, derivation: "")
      ], gaps: [])
  }

  private func reserved(_ hours: Double, price: Double = 2.5, upfront: Double = 0) -> Commitment {
    Commitment(
      kind: .reserved, covers: [Self.key], amount: hours, price: price, months: 12,
      upfront: upfront, reference: Self.row)
  }

  @Test func aReservationIsPaidWhetherUsedOrNot() {
    // 1,000 hours, 730 of them reserved at 2.50 instead of 4.
    let more = bill(hours: 1000).applying([reserved(730)])
    #expect(isClose(more.total.dollars, 270 * 4 + 730 * 2.5))
    #expect(isClose(more.lines[0].quantity, 270) && isClose(more.lines[0].range.high, 270 * 6))
    let less = bill(hours: 100).applying([reserved(730)])
    #expect(isClose(less.total.dollars, 730 * 2.5))
    #expect(less.lines.last?.obligation == .term(months: 12, upfront: 0))
  }

  @Test func committedSpendBuysAtADiscount() {
    let plan = Commitment(
      kind: .spend, covers: ["acme"], amount: 1400, price: 0.3, months: 36, reference: Self.row)
    // 1,400 a month at 30 % off cover 2,000 on demand.
    let more = bill(hours: 1000).applying([plan])
    #expect(isClose(more.total.dollars, 1400 + 2000))
    #expect(isClose(bill(hours: 100).applying([plan]).total.dollars, 1400))
    let other = Commitment(
      kind: .spend, covers: ["other"], amount: 10, price: 0.3, months: 1, reference: Self.row)
    #expect(isClose(bill(hours: 100).applying([other]).total.dollars, 410))
  }

  @Test func spotIsInterrupted() {
    let spot = Commitment(
      kind: .spot, covers: [Self.key], price: 1, unavailable: 0.1, lost: 0.05,
      reference: Self.row)
    // A tenth on demand; nine tenths at 1 dollar, a twentieth of them twice.
    let found = bill(hours: 1000).applying([spot])
    #expect(isClose(found.total.dollars, 100 * 4 + 900 * 1.05))
    #expect(found.lines.allSatisfy { $0.obligation == .none })
  }

  @Test(arguments: [0.0, 0.5, 1])
  func upfrontMovesCashAndNotTheBill(upfront: Double) throws {
    let horizon = try need(Horizon(months: 24, discountRate: 0))
    let plan = try need(
      CostPlan(
        runs: 1, growth: 0, horizon: horizon,
        bill: { _, _ in bill(hours: 1000).applying([reserved(1000, upfront: upfront)]) }))
    #expect(isClose(plan.amortisedTotal.dollars, 24 * 2500))
    #expect(isClose(plan.cashTotal.dollars, 24 * 2500))
    #expect(isClose(plan.months[0].cash.dollars, 2500 * (1 - upfront) + 30_000 * upfront))
    #expect(isClose(plan.months[1].cash.dollars, 2500 * (1 - upfront)))
    #expect(isClose(plan.months[12].cash.dollars, plan.months[0].cash.dollars))
    #expect(isClose(plan.years[0].lockedIn.dollars, 30_000))
    #expect(isClose(plan.cashFlows[0], -30_000 * upfront))
  }

  @Test func aFileIsReadStrictly() throws {
    let text = """
      kind,covers,amount,price_usd,discount,months,upfront,unavailable,lost,source,date
      reserved,\(Self.key),730,2.5,,12,0.5,,,contract 7,2026-10-01
      spend,acme; other,1400,,30%,36,,,,,
      spend,acme; other,1400,,0.3,36,,,,,
      spot,\(Self.key),,1,,,,0.1,0.05,,
      lease,x,1,1,,1,,,,,

      """
    let diagnostics = Diagnostics()
    let file = try need(
      SourceFile(path: "c.csv", bytes: Array(text.utf8), diagnostics: diagnostics))
    let found = Commitment.read(file, diagnostics: diagnostics)
    #expect(found.map(\.kind) == [.reserved, .spend, .spot])
    #expect(found[0].reference.source == "contract 7" && found[0].upfront == 0.5)
    #expect(found[1].covers == ["acme", "other"] && found[1].price == 0.3)
    #expect(diagnostics.all.count == 2, "\(diagnostics.all)")
  }
}
