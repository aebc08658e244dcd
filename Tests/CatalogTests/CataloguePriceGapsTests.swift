import Catalog
import Testing

struct CataloguePriceGapsTests {
  @Test(arguments: [
    (
      "acme-function", "requests", "east",
      "`requests` has a price in north, none in `east`, and no region with a price stands in for it"
    ),
    (
      "acme-function", "gold", "north",
      "the catalogue has no price of `acme-function` for `gold` per request"
    ),
    ("acme-functoin", "requests", "north", "the catalogue has no service `acme-functoin`"),
  ])
  func aGapSaysWhatIsMissing(service: String, sku: String, region: String, reason: String) throws {
    let catalogue = try Catalogue.open(SmallData.source(), at: .memory)
    let key = TariffKey(service: service, sku: sku, region: region, meter: Meter("request"))
    #expect(catalogue.tariff(for: key) == nil)
    #expect(catalogue.reason(withoutPrice: key) == reason)
  }
}
