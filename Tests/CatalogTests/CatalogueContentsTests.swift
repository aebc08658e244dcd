import Catalog
import Documents
import Testing

/// Problems of the data are all told at once, each at its place.
struct CatalogueContentsTests {
  private func problems(_ changes: [String: String]) throws -> [String] {
    do {
      _ = try Catalogue.open(SmallData.source(changes), at: .memory)
      return []
    } catch let error as InputError {
      return error.diagnostics.map(\.description)
    }
  }

  @Test func unknownUnitServiceAndBadNumber() throws {
    let found = try problems([
      "prices/acme.csv": """
      service,sku,region,unit,price_usd,tier_from,tier_to,term,as_of,source,confidence,notes
      acme-function,requests,north,1M calls,0.20,,,on_demand,2026-02-03,list,high,
      acme-functoin,requests,north,1M requests,0.20,,,on_demand,2026-02-03,list,high,
      acme-function,requests,north,1M requests,0.20,abc,,on_demand,2026-02-03,list,high,
      acme-function,requests,north,1M requests,0.20,,,on_demand,,list,certain,

      """
    ])
    #expect(
      found.contains { $0.hasPrefix("Data/prices/acme.csv:2:1: error: unknown unit `1M calls`") })
    #expect(found.contains { $0.contains("hint: the nearest service is `acme-function`") })
    #expect(
      found.contains {
        $0.hasPrefix("Data/prices/acme.csv:4:") && $0.contains("`abc` is no number")
      })
    #expect(
      found.contains { $0.hasPrefix("Data/prices/acme.csv:5:") && $0.contains("`as_of` is empty") })
    #expect(found.contains { $0.contains("`certain` is no confidence") })
  }

  @Test func aUnitMayStandTwiceOnlyIfBothAgree() throws {
    #expect(
      try problems(["units/other.csv": "unit,meter,factor,note\nGB-second,gb_second,1,\n"]).isEmpty)
    #expect(
      try problems(["units/other.csv": "unit,meter,factor,note\nGB-second,gb_second,3600,\n"])
        .contains { $0.contains("means something else in units/acme.csv:3") })
  }

  @Test func anUnknownTableIsRefused() throws {
    #expect(
      try problems(["prizes/acme.csv": "a,b\n1,2\n"])
        .contains { $0.contains("no table is filled from `prizes/acme.csv`") })
  }
}
