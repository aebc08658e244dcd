import Decision
import Testing

struct ParetoFrontTests {
  @Test func namesWhoDominatesWhomAndLeavesUnknownAlone() throws {
    let cost = try #require(
      Criterion(name: "cost", unit: "", direction: .lowerIsBetter, worst: 9, best: 0))
    let quality = try #require(
      Criterion(name: "quality", unit: "", direction: .higherIsBetter, worst: 0, best: 9))
    let rows = [
      DecisionRow(id: "a", figures: [1, 5]), DecisionRow(id: "b", figures: [2, 5]),
      DecisionRow(id: "twin", figures: [1, 5]), DecisionRow(id: "unknown", figures: [8, nil]),
    ]
    let front = ParetoFront(rows: rows, criteria: [cost, quality])
    #expect(front.members == ["a", "twin", "unknown"])
    #expect(front.dominators.map(\.option) == ["b"])
    #expect(front.dominators.first?.by == ["a", "twin"])
  }

  @Test func aDifferenceInsideTheToleranceIsNotBetter() throws {
    let cost = try #require(
      Criterion(name: "cost", unit: "", direction: .lowerIsBetter, worst: 9, best: 0))
    let rows = [DecisionRow(id: "a", figures: [1]), DecisionRow(id: "b", figures: [1.05])]
    #expect(ParetoFront(rows: rows, criteria: [cost]).members == ["a"])
    #expect(ParetoFront(rows: rows, criteria: [cost], tolerances: [0.1]).members == ["a", "b"])
    #expect(ParetoFront(rows: rows, criteria: [cost], tolerances: [-1]).members == ["a"])
  }
}
