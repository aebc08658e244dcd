import Catalog
import Costing
import Documents
import Testing

struct UnitCostTests {
  @Test func aRunCostsItsShare() throws {
    let bill = try Rating.bill(
      usage: Usage(lines: [SampleCatalogue.line("instance", "hour", 100)]),
      catalogue: SampleCatalogue.open())
    let cost = try #require(UnitCost(bill, runsPerMonth: 1000))
    #expect(cost.perRun.likely == 0.05)
    #expect(cost.perThousandRuns.likely == 50)
    #expect(abs(cost.perThousandRuns.high - 65) < 1e-9)
    #expect(cost.isComplete)
    #expect(UnitCost(bill, runsPerMonth: 0) == nil)
    #expect(UnitCost(bill, runsPerMonth: .nan) == nil)
  }
}
