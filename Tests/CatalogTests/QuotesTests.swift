import Catalog
import Documents
import Testing

struct QuotesTests {
  private static let header = "id,value,low,high,vendor,quote,date,valid_until\n"

  private func read(_ text: String) throws -> (quotes: [Quote], problems: [Diagnostic]) {
    let diagnostics = Diagnostics()
    guard
      let file = SourceFile(
        path: "quotes.csv", bytes: Array(text.utf8), diagnostics: diagnostics)
    else { return ([], diagnostics.all) }
    return (Quote.read(file, diagnostics: diagnostics), diagnostics.all)
  }

  @Test func aQuoteReplacesAnEstimate() throws {
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let (quotes, problems) = try read(
      Self.header + "server-dgx-h100-8,301000,,,Acme,Q-17,2026-11-02,2027-01-31\n")
    #expect(problems.isEmpty && quotes.count == 1)
    let quoted = try catalogue.replacing(quotes)
    let row = try #require(quoted.ownership("server-dgx-h100-8"))
    #expect(row.value == UncertainNumber(301_000))
    #expect(row.reference.source == "quote Q-17 of Acme, valid until 2027-01-31")
    #expect(row.reference.asOf == "2026-11-02" && row.reference.confidence == .high)
    #expect(quoted.version != catalogue.version)
    #expect(
      quoted.ownership("server-hgx-a100-8") == catalogue.ownership("server-hgx-a100-8"))
  }

  @Test func aQuoteReplacesAPrice() throws {
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let key = try #require(catalogue.tariffs(service: "aws-lambda").first?.key)
    let before = try #require(catalogue.tariff(for: key))
    let (quotes, _) = try read(
      Self.header + "\"\(key)\",0.5,,,Amazon,EDP,2026-11-02,2027-12-31\n")
    let after = try #require(try catalogue.replacing(quotes).tariff(for: key))
    #expect(after.tiers.count == 1 && after.pricedUpTo == nil)
    #expect(after.tiers[0].printedPrice == Money(dollars: 0.5))
    #expect(after.tiers[0].printedUnit == before.tiers[0].printedUnit)
  }

  @Test func mistakesAreTold() throws {
    let (quotes, problems) = try read(
      Self.header + "a,-1,,,V,1,2026-01-01,2026-02-01\nb,1,2,3,V,1,2026-01-01,2026-02-01\n"
        + "c,1,,,,1,2026-13-01,2026-02-01\n")
    #expect(quotes.isEmpty && problems.count >= 4, "\(problems)")
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let (unknown, _) = try read(
      Self.header + "server-dgx-h100,1,,,V,1,2026-01-01,2026-02-01\n")
    #expect(throws: InputError.self) { try catalogue.replacing(unknown) }
    #expect(try read("id,value\n").problems.count == 4)
  }
}
