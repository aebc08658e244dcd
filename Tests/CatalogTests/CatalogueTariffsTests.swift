import Catalog
import Documents
import Testing

struct CatalogueTariffsTests {
  @Test func gradedTiersAndAllowance() throws {
    let catalogue = try Catalogue.open(SmallData.source(), at: .memory)
    let duration = try #require(
      catalogue.tariff(
        for: TariffKey(
          service: "acme-function", sku: "duration", region: "north", meter: Meter("gb_second"))))
    #expect(duration.tiers.map(\.from) == [0, 6_000_000])
    #expect(duration.tiers[0].printedPrice == Money(picodollars: 16_666_700))
    #expect(duration.confidence == .medium)
    #expect(duration.tiers[1].reference.row == "prices/acme.csv:4")
    let requests = try #require(
      catalogue.tariff(
        for: TariffKey(
          service: "acme-function", sku: "requests", region: "north", meter: Meter("request"))))
    #expect(requests.freeAllowance == 1_000_000)
    #expect(requests.tiers[0].unitPrice == 0.2 / 1_000_000)
    #expect(requests.tiers[0].printedQuantity == 1_000_000)
  }

  @Test func aRegionWithoutPriceTakesTheProxyAndSaysSo() throws {
    let catalogue = try Catalogue.open(SmallData.source(), at: .memory)
    let tariff = try #require(
      catalogue.tariff(
        for: TariffKey(
          service: "acme-function", sku: "requests", region: "south", meter: Meter("request"))))
    guard case .proxy(let region, let uplift, _) = tariff.basis else {
      Issue.record("not a proxy")
      return
    }
    #expect(region == "north")
    #expect(uplift == UncertainNumber(low: 1, likely: 1.1, high: 1.3))
    #expect(tariff.confidence == .low)
    #expect(tariff.proxyReference?.row == "proxies/acme.csv:2")
    #expect(abs(tariff.tiers[0].unitPrice - 0.22 / 1_000_000) < 1e-18)
  }

  @Test func nobodyKnowsMeansNil() throws {
    let catalogue = try Catalogue.open(SmallData.source(), at: .memory)
    #expect(
      catalogue.tariff(
        for: TariffKey(
          service: "acme-function", sku: "requests", region: "east", meter: Meter("request")))
        == nil)
    #expect(
      catalogue.tariff(
        for: TariffKey(
          service: "acme-function", sku: "storage", region: "north", meter: Meter("gb_month")))
        == nil)
  }
}
