import Catalog
import Documents
import Testing

struct PriceRowsCheckTests {
  private func catalogue(_ rows: String) throws -> Catalogue {
    try Catalogue.open(
      SmallData.source([
        "prices/acme.csv":
          "service,sku,region,unit,price_usd,tier_from,tier_to,term,as_of,valid_from,observed_at,source,confidence,notes\n"
          + rows
      ]), at: .memory)
  }

  @Test func ageIsCountedFromTheLatestLook() throws {
    let catalogue = try catalogue(
      """
      acme-function,requests,north,1M requests,1,,,on_demand,2024-01-01,,2024-01-01,list,high,
      acme-function,duration,north,GB-second,1,,,on_demand,2024-01-01,,2024-01-01,list,high,
      acme-function,duration,north,GB-second,1,,,on_demand,2026-01-01,,2026-01-01,list,high,
      acme-function,duration,south,GB-second,1,,,on_demand,2026-11-24 undated,,,list,low,

      """)
    let day = try #require(CatalogueDate("2026-01-01"))
    let found = PriceRowsCheck(catalogue).stale(on: day, after: 365)
    #expect(found.map(\.subject) == ["acme-function/requests@north per request"])
    #expect(found[0].message == "seen on 2024-01-01, 731 days before 2026-01-01")
    #expect(PriceRowsCheck(catalogue).stale(on: day, after: 731).isEmpty)
  }

  @Test func spotAboveOnDemandAndTwoPricesOfOneDay() throws {
    let catalogue = try catalogue(
      """
      acme-function,requests,north,1M requests,1,,,on_demand,2026-01-01,,,list,high,
      acme-function,requests,north,1M requests,2,,,on_demand,2026-01-01,2026-01-01,2026-01-01,list,high,
      acme-function,duration,north,GB-second,1,,,on_demand,2026-01-01,,,list,high,
      acme-function,duration,north,GB-second,3,,,spot,2026-01-01,,,list,high,
      acme-function,duration,south,GB-second,0.5,,,spot,2026-01-01,,,list,high,

      """)
    let found = PriceRowsCheck(catalogue).conflicting
    #expect(found.map(\.row) == ["prices/acme.csv:5", "prices/acme.csv:3"])
    #expect(found.allSatisfy { $0.kind.fails })
  }

  @Test func whatNothingReaches() throws {
    let catalogue = try Catalogue.open(
      SmallData.source([
        "prices/acme.csv": SmallData.prices
          + "acme-function,glue,north,GB-second,1,,,on_demand,2026-01-01,list,high,\n"
      ]), at: .memory)
    let found = OrphanCheck(catalogue).findings
    #expect(found.map(\.subject).contains("acme-function/glue per gb_second"))
    #expect(!found.map(\.subject).contains("acme-function/requests per request"))
    // SmallData has no table of regions, so both ends of its uplift are unknown.
    #expect(found.filter { $0.subject == "acme:south" }.count == 2)
  }
}
