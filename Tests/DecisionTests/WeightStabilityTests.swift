import Decision
import Testing

struct WeightStabilityTests {
  @Test func endsAreWhereTheRivalCatchesUp() throws {
    let criteria = try ["x", "y"].map { name in
      try #require(
        Criterion(name: name, unit: "", direction: .higherIsBetter, worst: 0, best: 1))
    }
    let rows = [DecisionRow(id: "a", figures: [1, 0]), DecisionRow(id: "b", figures: [0, 1])]
    let method = try #require(AnchoredWeightedSum(criteria: criteria, weights: [0.8, 0.2]))
    let intervals = try #require(WeightStability.intervals(of: method, rows: rows))
    #expect(intervals[0].interval == 0.5...1)
    #expect(intervals[0].rivalBelow == "b" && intervals[0].rivalAbove == nil)
    #expect(intervals[1].interval == 0...0.5)
    #expect(intervals[1].rivalAbove == "b")
  }

  @Test func tiesAndNothingHaveNoInterval() throws {
    let criteria = try ["x", "y"].map { name in
      try #require(
        Criterion(name: name, unit: "", direction: .higherIsBetter, worst: 0, best: 1))
    }
    let method = try #require(AnchoredWeightedSum(criteria: criteria, weights: [1, 1]))
    let rows = [DecisionRow(id: "a", figures: [1, 0]), DecisionRow(id: "b", figures: [0, 1])]
    #expect(WeightStability.intervals(of: method, rows: rows) == nil)
    #expect(WeightStability.intervals(of: method, rows: []) == nil)
  }
}
