import Catalog
import Testing

struct CatalogueDateTests {
  @Test(arguments: ["2026-11-24", "2024-02-29", "0001-01-01"])
  func readsAndWrites(text: String) throws {
    #expect(try #require(CatalogueDate(text)).description == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-1-1", "20261124", "2026-11-24 ", "", "-1-01-01",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CatalogueDate(text) == nil)
  }

  @Test(arguments: [
    ("2026-11-24", "2026-11-24"), ("2026", "2026-01-01"), ("2026-09", "2026-09-01"),
    ("2019-2020 page", "2019-01-01"), ("2023-2025", "2023-01-01"), ("2024+", "2024-01-01"),
  ])
  func takesTheFirstDayOfWhatARowNames(text: String, day: String) {
    #expect(CatalogueDate(asOf: text)?.description == day)
  }

  @Test(arguments: ["2026-11-24 undated", "stored copy 2023+", "", "undated"])
  func knowsThatARowHasNone(text: String) {
    #expect(CatalogueDate(asOf: text) == nil)
  }

  /// Day counts known from the calendar: a leap year, a century that is none, one that is.
  @Test(arguments: [
    ("2024-01-01", "2025-01-01", 366), ("1900-02-28", "1900-03-01", 1),
    ("2000-02-28", "2000-03-01", 2), ("1970-01-01", "2026-11-24", 20781),
  ])
  func countsDays(from: String, to: String, days: Int) throws {
    let (a, b) = (try #require(CatalogueDate(from)), try #require(CatalogueDate(to)))
    #expect(b.days(since: a) == days)
    #expect(a.days(since: b) == -days)
    #expect(a < b)
  }
}
