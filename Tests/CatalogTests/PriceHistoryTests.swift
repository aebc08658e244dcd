import Catalog
import Documents
import Testing

/// Prices through time: rows are appended, and the day decides which of them hold.
struct PriceHistoryTests {
  private static let head =
    "service,sku,region,unit,price_usd,tier_from,tier_to,term,as_of,valid_from,observed_at,source,confidence,notes\n"
  private static let key = TariffKey(
    service: "acme-function", sku: "requests", region: "north", meter: Meter("request"))

  /// The price of a million requests after rows of (price, as_of, valid_from, observed_at).
  private func price(_ rows: [[String]], on day: String?) throws -> Double? {
    let text =
      Self.head
      + rows.map {
        "acme-function,requests,north,1M requests,\($0[0]),,,on_demand,\($0[1]),\($0[2]),\($0[3]),list,high,\n"
      }.joined()
    var catalogue = try Catalogue.open(SmallData.source(["prices/acme.csv": text]), at: .memory)
    if let day { catalogue = catalogue.pricedAsOf(try #require(CatalogueDate(day))) }
    return catalogue.tariff(for: Self.key)?.tiers.first?.printedPrice.dollars
  }

  private static let rows = [
    ["1", "2026-01-10", "", "2026-01-10"], ["2", "2026-06-10", "2026-06-01", "2026-06-10"],
    ["3", "2026-06-10", "2027-01-01", "2026-06-10"],
  ]

  @Test(
    arguments: [
      ("2026-01-09", nil), ("2026-01-10", 1), ("2026-05-31", 1), ("2026-06-01", 2),
      ("2026-12-31", 2), ("2027-01-01", 3),
    ] as [(String, Double?)])
  func theDayDecides(day: String, expected: Double?) throws {
    #expect(try price(Self.rows, on: day) == expected)
    #expect(try price(Self.rows.reversed(), on: day) == expected)
  }

  /// Without a day the catalogue's own date holds: an announced price does not act yet.
  @Test func announcedPricesWait() throws {
    #expect(try price(Self.rows, on: nil) == 2)
  }

  /// A price seen later that held since earlier corrects one seen before.
  @Test func aLaterLookCorrects() throws {
    let rows = [
      ["1", "2026-03-01", "", "2026-03-01"], ["2", "2026-05-01", "2020-01-01", "2026-05-01"],
    ]
    #expect(try price(rows, on: "2026-05-01") == 2)
    #expect(try price(rows, on: "2026-02-01") == 2)
  }

  /// Seeing the old price again does not undo what was announced for a day since.
  @Test func anAnnouncementOutlivesALookBeforeItsDay() throws {
    let rows = [
      ["1", "2026-01-01", "", "2026-01-01"], ["3", "2026-06-01", "2027-01-01", "2026-06-01"],
      ["1", "2026-12-01", "2026-01-01", "2026-12-01"],
    ]
    #expect(try price(rows, on: "2026-12-31") == 1)
    #expect(try price(rows, on: "2027-02-01") == 3)
  }

  @Test func rowsWithoutDateHoldAlwaysAndGiveWay() throws {
    let undated = ["1", "2026-11-24 undated", "", ""]
    #expect(try price([undated], on: "1990-01-01") == 1)
    #expect(try price([undated, ["2", "2026-06-10", "", "2026-06-10"]], on: "2026-06-09") == 1)
    #expect(try price([undated, ["2", "2026-06-10", "", "2026-06-10"]], on: "2026-06-10") == 2)
  }

  @Test func theGapNamesTheFirstDayAndTheVersionTheDayAsked() throws {
    let text =
      Self.head
      + "acme-function,requests,north,1M requests,1,,,on_demand,2026-01-10,,2026-01-10,list,high,\n"
    let catalogue = try Catalogue.open(SmallData.source(["prices/acme.csv": text]), at: .memory)
    let early = catalogue.pricedAsOf(try #require(CatalogueDate("2025-12-31")))
    #expect(
      early.reason(withoutPrice: Self.key)
        == "`requests` in `north` has prices from 2026-01-10 on, none of 2025-12-31")
    #expect(early.version == catalogue.version + "@2025-12-31")
    #expect(early.date == catalogue.date)
  }

  @Test func aDateThatIsNoneIsRefusedWithItsPlace() throws {
    let text =
      Self.head
      + "acme-function,requests,north,1M requests,1,,,on_demand,2026-01-10,2026-02-30,,list,high,\n"
    let error = #expect(throws: InputError.self) {
      try Catalogue.open(SmallData.source(["prices/acme.csv": text]), at: .memory)
    }
    #expect(
      error?.diagnostics.first?.description
        == "Data/prices/acme.csv:2:67: error: `2026-02-30` is no date such as `2026-11-24`")
  }
}
