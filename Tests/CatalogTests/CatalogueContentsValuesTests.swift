import Catalog
import Documents
import Testing

/// What rows say together, and values that a type alone does not refuse.
struct CatalogueContentsValuesTests {
  private func problems(_ changes: [String: String]) throws -> [String] {
    do {
      _ = try Catalogue.open(SmallData.source(changes), at: .memory)
      return []
    } catch let error as InputError {
      return error.diagnostics.map(\.description)
    }
  }

  private func prices(_ rows: String...) -> [String: String] {
    let header =
      "service,sku,region,unit,price_usd,tier_from,tier_to,term,as_of,source,confidence,notes"
    return [
      "prices/acme.csv": ([header] + rows + [""]).joined(separator: "\n")
    ]
  }

  @Test func tiersFollowEachOther() throws {
    let first = "acme-function,duration,north,GB-second,2,0,10,on_demand,2026,list,high,"
    #expect(
      try problems(
        prices(first, "acme-function,duration,north,GB-second,1,20,,on_demand,2026,list,high,"))
        == [
          "Data/prices/acme.csv:3:1: error: the tier begins at 20.0, nothing prices 10.0 to 20.0 after prices/acme.csv:2"
        ])
    #expect(
      try problems(
        prices(first, "acme-function,duration,north,GB-second,1,5,,on_demand,2026,list,high,"))
        == [
          "Data/prices/acme.csv:3:1: error: the tier begins at 5.0, which is priced already after prices/acme.csv:2"
        ])
    #expect(
      try problems(
        prices("acme-function,duration,north,GB-second,1,5,,on_demand,2026,list,high,")
      ).count == 1)
    let twice = "acme-function,duration,north,GB-second,2,,,on_demand,2026,list,high,"
    #expect(try problems(prices(twice, twice)).first?.contains("priced already") == true)
  }

  @Test func aPriceListMayEnd() throws {
    let catalogue = try Catalogue.open(
      SmallData.source(
        prices("acme-function,duration,north,GB-second,2,0,10,on_demand,2026,list,high,")),
      at: .memory)
    #expect(catalogue.tariffs(service: "acme-function").map(\.pricedUpTo) == [10])
  }

  @Test(arguments: ["2.5e-05", "-1", "1,5", "free", "0.0000000000001"])
  func aPriceIsAPlainDecimal(text: String) throws {
    let found = try problems(
      prices("acme-function,duration,north,GB-second,\"\(text)\",,,on_demand,2026,list,high,"))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("Data/prices/acme.csv:2:") == true)
    #expect(found.first?.contains("`\(text)` is no price") == true)
  }

  @Test func rangesRiseUnitsAndMetersAreKnown() throws {
    let found = try problems([
      "assumptions.csv": """
      id,meaning,unit,low,likely,high,owner,as_of,source,confidence
      a,what,ratio,1,3,2,lead,2026,estimate,low

      """,
      "latencies/acme.csv": """
      service,metric,variant,p50,p95,p99,unit,as_of,source,confidence,notes
      acme-function,start,,1,2,3,minutes,2026,list,low,

      """,
      "allowances/acme.csv": """
      service,sku,meter,quantity,region,as_of,source,confidence,notes
      acme-function,requests,requests,1,*,2026,list,high,

      """,
    ])
    #expect(found.count == 3)
    #expect(
      found.contains {
        $0.contains("assumptions.csv:2:1: error: `low`, `likely` and `high` do not rise")
      })
    #expect(found.contains { $0.contains("`unit` is `minutes`, not one of ms, s, tokens/s") })
    #expect(found.contains { $0.contains("the nearest meter is `request`") })
  }
}
