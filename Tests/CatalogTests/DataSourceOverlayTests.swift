import Catalog
import Documents
import Testing

struct DataSourceOverlayTests {
  private let later = DataSource(
    name: "mine",
    files: [
      DataSource.File(
        path: "prices/mine.csv",
        text: """
          service,sku,region,unit,price_usd,tier_from,tier_to,term,as_of,observed_at,source,confidence,notes
          acme-function,requests,north,1M requests,0.50,,,on_demand,2026-08-01,2026-08-01,list,high,

          """)
    ])

  @Test func laterRowsSupersede() throws {
    let diagnostics = Diagnostics()
    let both = SmallData.source().overlaid(with: later, diagnostics: diagnostics)
    #expect(diagnostics.all.isEmpty)
    #expect(both.contentHash != SmallData.source().contentHash)
    let catalogue = try Catalogue.open(both, at: .memory)
    let key = TariffKey(
      service: "acme-function", sku: "requests", region: "north", meter: Meter("request"))
    let tariff = try #require(catalogue.tariff(for: key))
    #expect(tariff.tiers.map(\.printedPrice.dollars) == [0.5])
    #expect(tariff.tiers[0].reference.row == "prices/mine.csv:2")
    let before = catalogue.pricedAsOf(try #require(CatalogueDate("2026-07-31")))
    #expect(before.tariff(for: key)?.tiers.map(\.printedPrice.dollars) == [0.2])
    #expect(catalogue.date == "2026-08-01")
  }

  @Test func nothingIsReplaced() {
    let diagnostics = Diagnostics()
    _ = SmallData.source().overlaid(
      with: DataSource(
        name: "mine", files: [DataSource.File(path: "prices/acme.csv", text: "")]),
      diagnostics: diagnostics)
    #expect(diagnostics.errors.map(\.code) == ["path-taken"])
    #expect(diagnostics.errors.first?.location?.file == "mine/prices/acme.csv")
  }

  @Test func mistakesAreNamedByTheirOwnFolder() {
    let bad = DataSource(
      name: "mine",
      files: [
        DataSource.File(
          path: "prices/mine.csv", text: later.files[0].text.replacing("0.50", with: "half"))
      ])
    let both = SmallData.source().overlaid(with: bad, diagnostics: Diagnostics())
    let error = #expect(throws: InputError.self) { try Catalogue.open(both, at: .memory) }
    #expect(error?.diagnostics.first?.location?.file == "mine/prices/mine.csv")
  }
}
