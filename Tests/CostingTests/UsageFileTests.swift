import Catalog
import Costing
import Documents
import Testing

struct UsageFileTests {
  private func read(_ text: String) -> (file: UsageFile?, diagnostics: Diagnostics) {
    let diagnostics = Diagnostics()
    return (UsageFile.read(text: text, file: "u.yaml", diagnostics: diagnostics), diagnostics)
  }

  @Test func oneUsageNeedsNoCase() throws {
    let result = read(
      """
      discounts: {acme: 10%}
      usage:
        - {provider: acme, service: f, meter: request, region: x, quantity: 3_000_000, count: 2}
        - {service: f, sku: long, meter: second, quantity: 0.25, count: 4}
      tariffs:
        - {service: f, meter: request, price_usd: $0.20, per: 1_000_000, allowance: 1_000_000}
        - {service: f, sku: long, meter: second, price_usd: 2e-7, increment: 0.1}
      """)
    let item = try #require(result.file?.cases.first, "\(result.diagnostics.all)")
    let bill = try item.bill()
    // (6 − 1) M × 0.20 and 4 × 0.3 s, both less the 10 % of their provider
    #expect(
      bill.lines.map(\.amount)
        == ["0.9", "0.000000216"].map { Money(decimal: $0) ?? .zero })
    #expect(bill.lines[0].range.isExact)
    #expect(bill.lines[0].references[0].row.hasPrefix("u.yaml:6"))
  }

  @Test func whatTheFileLeavesOutComesFromTheCatalogue() throws {
    let result = read(
      """
      usage:
        - {service: acme-function, sku: instance, meter: hour, region: north, quantity: 10}
        - {service: nobody, meter: hour, quantity: 10}
      """)
    let item = try #require(result.file?.cases.first)
    #expect(try item.bill().gaps.count == 2)
    let bill = try item.bill(catalogue: SampleCatalogue.open())
    #expect(bill.total == Money(decimal: "5"))
    #expect(bill.gaps.map(\.key.service) == ["nobody"])
  }

  @Test func everyProblemIsToldAtItsPlace() {
    let result = read(
      """
      rounding: banker
      usage:
        - {service: f, meter: request, quantity: -1}
        - {service: f, meter: request, quantty: 1}
      tariffs:
        - {service: f, meter: request, price_usd: 0.0000000000001}
        - {service: f, meter: hour, tiers: [{from: 5, price_usd: 1}]}
        - {service: f, meter: second, price_usd: 1, tiers: [{from: 0, price_usd: 1}]}
      """)
    #expect(result.file == nil)
    let lines = Set(result.diagnostics.errors.compactMap(\.location?.line))
    #expect(lines == [1, 3, 4, 6, 7, 8])
    #expect(result.diagnostics.errors.contains { $0.hint == "did you mean `quantity`?" })
  }

  @Test(arguments: [
    "cases: []", "usage: 3", "cases:\n  - {id: a, usage: []}\n  - {id: a, usage: []}", "case: 1",
  ])
  func aFileWithoutACaseIsRefused(text: String) {
    let result = read(text)
    #expect(result.file == nil)
    #expect(result.diagnostics.hasErrors)
  }

  @Test func recordsAreBilledInWholeSteps() {
    let step = BillingIncrement(step: 0.1, minimum: 0.2)
    #expect(abs(step.billed(0.3) - 0.3) < 1e-12)
    #expect(abs(step.billed(0.31) - 0.4) < 1e-12)
    #expect(abs(step.billed(0) - 0.2) < 1e-12)
    #expect(BillingIncrement().billed(0.37) == 0.37)
  }
}
