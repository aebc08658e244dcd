import Catalog
import Costing
import Documents
import Testing

struct CostPlanTests {
  /// A bill of one metered line, a dollar for ten runs, and servers of 60,000 dollars for 1,000 runs each over 5 years.
  private func bill(_ runs: Double, _ capacity: Double, life: Double = 60) -> Bill {
    func line(_ sku: String, _ quantity: Double, _ dollars: Double, _ obligation: Bill.Obligation)
      -> Bill.Line
    {
      Bill.Line(
        title: sku, component: "c", service: sku == "run" ? "api" : "ownership", sku: sku,
        region: "DE", quantity: quantity, unit: "each", effectiveUnitPrice: dollars / quantity,
        amount: Money(dollars: dollars) ?? .zero, range: UncertainNumber(dollars),
        references: [], confidence: .high, basis: .listed, derivation: "", obligation: obligation)
    }
    let servers = (capacity / 1000).rounded(.up)
    return Bill(
      lines: [
        line("run", max(runs, 1), runs / 10, .none),
        line(
          "server", servers, servers * 60_000 / life,
          .capital(
            outlay: Money(dollars: servers * 60_000) ?? .zero, lifeMonths: life)),
        line("contract", 1, 100, .year),
      ], gaps: [])
  }

  private func plan(
    growth: Double = 0, months: Int = 24, life: Double = 60, ramp: Int = 0, change: Double = 0,
    rate: Double = 0, start: CivilDate? = nil, fiscal: Int = 1, oneOffs: [CostPlan.OneOff] = []
  ) throws -> CostPlan {
    let horizon = try need(
      Horizon(months: months, discountRate: rate, rampMonths: ramp, priceChange: change))
    return try need(
      CostPlan(
        runs: 1000, growth: growth, horizon: horizon, start: start, fiscalYearStart: fiscal,
        oneOffs: oneOffs, bill: { bill($0, $1, life: life) }))
  }

  @Test func monthsEqualTheBills() throws {
    let plan = try plan(growth: 0.1)
    for month in plan.months {
      let expected = bill(month.runs, plan.months.prefix(month.index).map(\.runs).max() ?? 0)
      #expect(month.amortised == expected.total)
      #expect(month.operating + month.bill.writeOffs == month.amortised)
      #expect(month.cash == month.operating + month.capital)
    }
    #expect(plan.amortisedTotal == plan.months.reduce(.zero) { $0 + $1.bill.total })
    #expect(plan.years.reduce(.zero) { $0 + $1.cash } == plan.cashTotal)
    #expect(plan.years.reduce(.zero) { $0 + $1.amortised } == plan.amortisedTotal)
  }

  @Test func serversAreBoughtWhenTheLoadAsksForThem() throws {
    let plan = try plan(growth: 0.1, months: 9)
    let bought = plan.months.map { $0.purchases.reduce(0) { $0 + $1.quantity } }
    // 1,000, 1,100 … 2,143 runs: the second server in the second month, the third in the ninth.
    #expect(bought == [1, 1, 0, 0, 0, 0, 0, 0, 1])
    #expect(plan.months[1].capital == Money(dollars: 60_000))
    #expect(plan.months[1].lockedIn == Money(dollars: 60_100))
  }

  @Test func whatWasBoughtStaysWhenTheLoadFalls() throws {
    let plan = try plan(growth: -0.5, months: 3)
    #expect(
      plan.months.map(\.bill.writeOffs)
        == [Money](repeating: Money(dollars: 1000) ?? .zero, count: 3))
    #expect(plan.months.dropFirst().allSatisfy { $0.purchases.isEmpty })
  }

  @Test func aLifeEndsAndIsBoughtAnew() throws {
    let plan = try plan(months: 24, life: 12)
    #expect(plan.months.filter { !$0.purchases.isEmpty }.map(\.index) == [1, 13])
    #expect(plan.months[12].purchases[0].isRefresh && !plan.months[0].purchases[0].isRefresh)
    // Over whole lives both views come to the same, and nothing is left.
    #expect(plan.cashTotal == plan.amortisedTotal && plan.bookValueAtEnd == .zero)
    let longer = try self.plan(months: 24, life: 60)
    #expect(longer.bookValueAtEnd == Money(dollars: 36_000))
    #expect(
      longer.cashTotal.dollars - longer.amortisedTotal.dollars
        == longer.bookValueAtEnd.dollars)
  }

  @Test func presentValueByHand() throws {
    let plan = try plan(
      months: 12, rate: 0.1,
      oneOffs: [
        .init(
          title: "building", dollars: UncertainNumber(500),
          origin: .result(method: "given", error: nil))
      ])
    let monthly = try need(Discounting.monthlyRate(yearly: 0.1))
    var expected = -500.0 - 60_000
    var factor = 1.0
    for _ in 0..<12 {
      factor /= 1 + monthly
      expected -= 200 * factor
    }
    #expect(isClose(plan.netPresentValue, expected))
    #expect(plan.cashFlows.count == 13 && plan.cashFlows[0] == -60_500)
  }

  @Test func rampPricesAndFiscalYears() throws {
    let plan = try plan(
      months: 15, ramp: 3, change: 0.12, start: CivilDate("2027-03-01"), fiscal: 4)
    #expect(plan.months.prefix(4).map(\.runs) == [250, 500, 750, 1000])
    #expect(plan.months.map { $0.date?.description ?? "" }.prefix(2) == ["2027-03", "2027-04"])
    #expect(plan.years.map(\.label) == ["FY2027", "FY2028", "FY2029"])
    #expect(plan.years.map(\.months.count) == [1, 12, 2])
    // A year on, metered prices and contracts have changed; the server is written off as it was bought.
    #expect(isClose(plan.months[12].operating.dollars, 200 * 1.12))
    #expect(plan.months[12].bill.writeOffs == Money(dollars: 1000))
  }

  @Test func badTermsAreRefused() throws {
    #expect(Horizon(months: 0, discountRate: 0) == nil)
    #expect(Horizon(months: 1, discountRate: -1) == nil)
    #expect(Horizon(months: 1, discountRate: 0, priceChange: -1) == nil)
    let horizon = try need(Horizon(months: 1, discountRate: 0))
    #expect(CostPlan(runs: -1, growth: 0, horizon: horizon, bill: { bill($0, $1) }) == nil)
    #expect(CostPlan(runs: 1, growth: -1, horizon: horizon, bill: { bill($0, $1) }) == nil)
  }
}
