import Catalog
import Costing
import Documents
import Testing

struct CashFlowTests {
  private static let model = UsageModel(
    perRun: [
      UsageModel.PerRun(
        key: SampleCatalogue.key("requests", "request"), quantityPerRun: 5, component: "a",
        derivation: "5 a run"),
      UsageModel.PerRun(
        key: SampleCatalogue.key("duration", "gb_second"), quantityPerRun: 8, component: "a",
        derivation: "8 a run"),
    ],
    stepped: [
      UsageModel.Stepped(
        key: SampleCatalogue.key("instance", "hour"), runsPerUnit: 400_000, minimumUnits: 2,
        quantityPerUnit: 730, component: "b", derivation: "replicas")
    ])

  private func flow(
    months: Int = 36, growth: UncertainNumber = UncertainNumber(0.04), rate: Double = 0.08,
    oneOff: UncertainNumber = UncertainNumber(0), owned: [Bill.Line] = []
  ) throws -> CashFlow {
    let card = try RateCard(catalogue: SampleCatalogue.open())
    return try #require(
      CashFlow(
        model: Self.model, runs: 700_000, growth: growth, months: months, rateCard: card,
        discountRate: rate, oneOff: oneOff, owned: owned))
  }

  @Test func eachMonthIsItsBill() throws {
    let catalogue = try SampleCatalogue.open()
    let owned = OwnershipRating.lines(
      inventory: Inventory(items: [
        Inventory.Item(
          kind: .capital, priceRow: "server-big", quantity: 1, component: "n", derivation: "")
      ]), country: "DE", catalogue: catalogue
    ).lines
    let flow = try flow(owned: owned)
    #expect(flow.months.count == 36)
    for month in flow.months {
      let bill = try Rating.bill(
        usage: Self.model.usage(runsPerMonth: month.runs), catalogue: catalogue
      ).adding(lines: owned)
      #expect(month.total == bill.total)
      #expect(abs(month.priceRange.low - bill.range.low) < 1e-9 * bill.range.low)
      #expect(abs(month.priceRange.high - bill.range.high) < 1e-9 * bill.range.high)
    }
    #expect(flow.months[0].runs == 700_000)
    #expect(abs(flow.months[1].runs - 728_000) < 1e-6)
    // The third replica comes with the step of capacity, not before.
    #expect(flow.months[3].runs < 800_000)
    #expect(flow.months[4].total > flow.months[3].total + (Money(decimal: "365") ?? .zero))
  }

  @Test func yearsAddUpToTheTotal() throws {
    let flow = try flow(months: 30, oneOff: UncertainNumber(low: 500, likely: 1000, high: 3000))
    #expect(flow.years.count == 3)
    #expect(abs(flow.years.reduce(0) { $0 + $1.likely } - flow.total.likely) < 1e-6)
    let months = flow.months.reduce(Money.zero) { $0 + $1.total }
    #expect(abs(flow.total.likely - months.dollars - 1000) < 1e-6)
    #expect(flow.total.low < flow.total.likely)
    #expect(flow.total.likely < flow.total.high)
  }

  @Test func monthsAreDiscountedFromTheirEnd() throws {
    let flat = try flow(months: 12, growth: UncertainNumber(0), rate: 0.1)
    let monthly = flat.months[0].total.dollars
    // Annuity factor of 12 payments at the monthly rate of 10 % a year.
    let i = try #require(Discounting.monthlyRate(yearly: 0.1))
    var annuity = 0.0
    for month in 1...12 {
      annuity += (0..<month).reduce(1.0) { factor, _ in factor / (1 + i) }
    }
    #expect(abs(flat.netPresentCost.likely - monthly * annuity) < 1e-6)
    #expect(flat.npv == -flat.netPresentCost.likely)
    // What is paid today is not discounted.
    let built = try flow(
      months: 12, growth: UncertainNumber(0), rate: 0.1, oneOff: UncertainNumber(1000))
    #expect(abs(built.netPresentCost.likely - flat.netPresentCost.likely - 1000) < 1e-6)
    let free = try flow(months: 12, rate: 0)
    #expect(abs(free.netPresentCost.likely - free.total.likely) < 1e-6)
  }

  @Test func uncertainGrowthWidensTheBand() throws {
    let sure = try flow()
    let unsure = try flow(growth: UncertainNumber(low: 0, likely: 0.04, high: 0.08))
    #expect(sure.total.likely == unsure.total.likely)
    #expect(unsure.total.high > sure.total.high * 1.2)
    #expect(unsure.total.low < sure.total.low)
  }

  @Test func aGapIsToldOnceForAllMonths() throws {
    var model = Self.model
    model.perRun[0].key.sku = "unheard-of"
    let flow = try #require(
      CashFlow(
        model: model, runs: 10, growth: UncertainNumber(0.1), months: 5,
        rateCard: RateCard(catalogue: SampleCatalogue.open()), discountRate: 0.08))
    #expect(flow.gaps.count == 1)
    #expect(!flow.isComplete)
  }

  @Test func nonsenseIsRefused() throws {
    let card = try RateCard(catalogue: SampleCatalogue.open())
    for (runs, growth, rate) in [(Double.nan, 0, 0.1), (1, -1, 0.1), (1, 0, -1), (-1, 0, 0.1)]
      as [(Double, Double, Double)]
    {
      #expect(
        CashFlow(
          model: Self.model, runs: runs, growth: UncertainNumber(growth), months: 3,
          rateCard: card, discountRate: rate) == nil)
    }
    #expect(try flow(months: 0).total == UncertainNumber(0))
  }
}
