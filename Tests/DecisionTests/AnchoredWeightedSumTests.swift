import Decision
import Testing

struct AnchoredWeightedSumTests {
  private func method(_ weights: [Double] = [3, 1]) throws -> AnchoredWeightedSum {
    let cost = try #require(
      Criterion(
        name: "cost", unit: "USD/month", direction: .lowerIsBetter, worst: 100, best: 0))
    let quality = try #require(
      Criterion(name: "quality", unit: "", direction: .higherIsBetter, worst: 0, best: 1))
    return try #require(AnchoredWeightedSum(criteria: [cost, quality], weights: weights))
  }

  @Test func scoresByHand() throws {
    let ranking = try method().ranking(of: [
      DecisionRow(id: "a", figures: [50, 1]), DecisionRow(id: "b", figures: [0, 0]),
    ])
    #expect(ranking.map(\.id) == ["b", "a"])
    #expect(ranking.map(\.score) == [75, 62.5])
    #expect(ranking[1].contributions.map(\.points) == [37.5, 25])
  }

  @Test func removingAnOptionNeverChangesAScore() throws {
    let rows = [
      DecisionRow(id: "a", figures: [50, 1]), DecisionRow(id: "b", figures: [500, 0.2]),
      DecisionRow(id: "c", figures: [20, 0.5]),
    ]
    let method = try method()
    let all = method.ranking(of: rows)
    for removed in rows {
      for option in method.ranking(of: rows.filter { $0.id != removed.id }) {
        #expect(all.first { $0.id == option.id }?.score == option.score)
      }
    }
  }

  @Test func unknownIsNotZeroAndIsSaid() throws {
    let ranking = try method().ranking(of: [
      DecisionRow(id: "a", figures: [0, nil]), DecisionRow(id: "b", figures: [0, .nan]),
      DecisionRow(id: "c", figures: [0]),
    ])
    for option in ranking {
      #expect(option.score == 75 && option.scoreAtBest == 100)
      #expect(option.unknownCriteria == ["quality"])
      #expect(option.contributions[1].value == nil)
    }
    #expect(ranking.map(\.rank) == [1, 1, 1])
    #expect(ranking.map(\.id) == ["a", "b", "c"])
  }

  @Test func tiesWithinRoundingShareAPlace() throws {
    let criterion = try #require(
      Criterion(name: "x", unit: "", direction: .higherIsBetter, worst: 0, best: 1))
    let method = try #require(AnchoredWeightedSum(criteria: [criterion], weights: [1]))
    let ranking = method.ranking(of: [
      DecisionRow(id: "z", figures: [0.1 + 0.2]), DecisionRow(id: "y", figures: [0.3]),
      DecisionRow(id: "x", figures: [0.2]),
    ])
    #expect(ranking.map(\.id) == ["y", "z", "x"])
    #expect(ranking.map(\.rank) == [1, 1, 3])
  }

  @Test func refusesWeightsThatWeighNothing() throws {
    let criterion = try #require(
      Criterion(name: "x", unit: "", direction: .higherIsBetter, worst: 0, best: 1))
    for weights in [[], [0.0], [-1], [.nan], [.infinity], [1, 1]] {
      #expect(AnchoredWeightedSum(criteria: [criterion], weights: weights) == nil)
    }
    #expect(try method().ranking(of: []).isEmpty)
  }
}
