import Catalog
import Costing
import Documents
import Testing

/// Owned things that step up with the load.
struct LoadCostLevelsTests {
  private func levels() throws -> (card: RateCard, levels: [LoadCost.OwnedLevel]) {
    let catalogue = try SampleCatalogue.open()
    let levels = [0.0, 1000, 2000].enumerated().map { index, from in
      let owned = OwnershipRating.lines(
        inventory: Inventory(items: [
          .init(
            kind: .capital, priceRow: "server-big", quantity: Double(index + 1), component: "s",
            derivation: "")
        ]), country: "DE", catalogue: catalogue)
      return LoadCost.OwnedLevel(from: from, lines: owned.lines, gaps: owned.gaps)
    }
    return (try RateCard(catalogue: catalogue), levels)
  }

  private let model = UsageModel(perRun: [], stepped: [])

  @Test(arguments: [(0.0, 1), (1000, 1), (1000.001, 2), (2000, 2), (1e9, 3)])
  func aLevelHoldsUpToTheNext(runs: Double, servers: Int) throws {
    let (card, levels) = try levels()
    let cost = LoadCost(model: model, rateCard: card, levels: levels)
    #expect(isClose(cost.dollars(runs: runs), Double(servers) * 5000))
    #expect(cost.breakpoints(upTo: 1500) == [1000])
  }

  @Test func pricesAndCapacityScale() throws {
    let (card, levels) = try levels()
    let cost = LoadCost(model: model, rateCard: card, levels: levels)
    let id = try need(cost.priceSources.first?.id)
    #expect(isClose(cost.scaling(price: id, by: 1.1).dollars(runs: 1), 5500))
    #expect(cost.scaling(price: "nothing", by: 2).dollars(runs: 1) == cost.dollars(runs: 1))
    #expect(isClose(cost.scaling(capacityOf: [], by: 2).dollars(runs: 1999), 5000))
    #expect(isClose(cost.holding(capacityOf: [], at: 1500).dollars(runs: 1e9), 10_000))
  }

  @Test func scenariosFollowTheLevels() throws {
    let (card, levels) = try levels()
    let cost = LoadCost(model: model, rateCard: card, levels: levels)
    let horizon = try need(Horizon(months: 24, discountRate: 0))
    let study = try need(
      ScenarioStudy(
        options: [.init(id: "a", cost: cost)], runs: UncertainNumber(500),
        growth: UncertainNumber(0.1), horizon: horizon))
    let outcomes = study.outcomes(count: 256, seed: 1)
    // 500 × 1.1^t passes 1,000 in month 9 and 2,000 in month 16: 8, 7 and 9 months of one, two and three servers.
    let months = 8.0 * 1 + 7 * 2 + 9 * 3
    let price = outcomes.total[0].map { $0 / months }
    #expect(price.allSatisfy { (4000 * 0.7...7000 * 1.4).contains($0) })
    let cash = study.cash(of: 0, ends: [12, 24], count: 256, seed: 1)
    // Two servers are paid in the first year, one in the second, at the same price.
    for (first, second) in zip(cash[0], cash[1]) { #expect(isClose(first, 2 * second, 1e-9)) }
    for (year, paid) in zip(cash[1], outcomes.total[0]) {
      #expect(isClose(year, paid / months * 60, 1e-9))
    }
  }
}
