import Catalog
import Costing
import Documents
import Testing

struct VolumeTierTests {
  /// 10 dollars a unit, 8 for all of more than 100, 5 for all of more than 1,000.
  private func tariff(_ tiering: Tariff.Tiering, free: Double = 0) -> Tariff {
    let prices: [(Double, Double)] = [(0, 10), (100, 8), (1000, 5)]
    let row = CatalogueReference(
      table: "price", row: "r", source: "given", asOf: "2026-01-01", confidence: .high)
    return Tariff(
      key: SampleCatalogue.key("requests", "request"),
      tiers: prices.map { from, price in
        Tariff.Tier(
          from: from, unitPrice: price, printedPrice: Money(dollars: price) ?? .zero,
          printedQuantity: 1, printedUnit: "each", reference: row)
      }, tiering: tiering, freeAllowance: free, allowanceReference: free > 0 ? row : nil)
  }

  @Test(arguments: [(100.0, 1000.0), (101, 808), (1000, 8000), (1001, 5005)])
  func theTierReachedPricesAll(quantity: Double, dollars: Double) throws {
    let charge = try Rating.charge(quantity: quantity, tariff: tariff(.volume))
    #expect(charge.amount == Money(dollars: dollars))
  }

  @Test func graduatedTiersPriceTheirPart() throws {
    let charge = try Rating.charge(quantity: 1001, tariff: tariff(.graduated))
    #expect(charge.amount == Money(dollars: 1000 + 7200 + 5))
  }

  @Test func freeUnitsComeOffTheWhole() throws {
    let charge = try Rating.charge(quantity: 101, tariff: tariff(.volume, free: 11))
    #expect(charge.amount == Money(dollars: 720))
  }

  @Test func aUsageFileSaysWhich() throws {
    let text = """
      usage: [{service: acme, meter: request, quantity: 150}]
      tariffs:
        - service: acme
          meter: request
          tiering: volume
          tiers: [{from: 0, price_usd: 10}, {from: 100, price_usd: 8}]
      expected_usd: 1200
      """
    let diagnostics = Diagnostics()
    let file = UsageFile.read(text: text, file: "usage.yaml", diagnostics: diagnostics)
    let item = try need(file?.cases.first)
    #expect(try item.bill(catalogue: nil).total == Money(dollars: 1200), "\(diagnostics.all)")
  }

  @Test(arguments: [0.0, 3, 100, 101, 999, 1001, 5000])
  func loadCostRatesAlike(runs: Double) throws {
    for tiering in Tariff.Tiering.allCases {
      let card = try RateCard(
        tariffs: [tariff(tiering, free: 10)], catalogue: nil, bands: nil)
      let model = UsageModel(
        perRun: [
          .init(
            key: SampleCatalogue.key("requests", "request"), quantityPerRun: 1, component: "a",
            derivation: "")
        ], stepped: [])
      let cost = LoadCost(model: model, rateCard: card)
      #expect(
        isClose(
          cost.dollars(runs: runs), card.bill(model.usage(runsPerMonth: runs)).total.dollars))
    }
  }
}
