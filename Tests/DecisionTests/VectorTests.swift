import Decision
import Testing

/// Published vectors scale between the worst and the best option present; stated as anchors these are a case of
/// the anchored sum.
struct VectorTests {
  private func method(_ vector: Vector) throws -> (AnchoredWeightedSum, [DecisionRow]) {
    let criteria = try vector.types.enumerated().map { index, type in
      let column = vector.matrix.map { $0[index] }
      let low = try #require(column.min())
      let high = try #require(column.max())
      return try #require(
        Criterion(
          name: "c\(index)", unit: "", direction: type > 0 ? .higherIsBetter : .lowerIsBetter,
          worst: type > 0 ? low : high, best: type > 0 ? high : low))
    }
    // Identifiers that sort like the indices.
    let rows = vector.matrix.enumerated().map {
      DecisionRow(id: String($0.offset + 1000), figures: $0.element)
    }
    return (try #require(AnchoredWeightedSum(criteria: criteria, weights: vector.weights)), rows)
  }

  @Test func everySectionIsKnownAndThereAreCases() {
    #expect(Vector.all.unknown.isEmpty)
    #expect(Vector.all.cases.count >= 5)
  }

  @Test(arguments: Vector.all.cases)
  func scoresAndRanks(_ vector: Vector) throws {
    let (method, rows) = try method(vector)
    for option in method.ranking(of: rows) {
      let index = try #require(Int(option.id)) - 1000
      #expect(abs(option.score / 100 - vector.scores[index]) <= 1e-9)
      #expect(Double(option.rank) == vector.competitionRanks[index])
      #expect(abs(option.contributions.reduce(0) { $0 + $1.points } - option.score) < 1e-9)
    }
  }

  @Test(arguments: Vector.all.cases)
  func paretoFront(_ vector: Vector) throws {
    let (method, rows) = try method(vector)
    let front = ParetoFront(rows: rows, criteria: method.criteria)
    #expect(front.members == vector.nondominated.map { String(Int($0) + 1000) })
    #expect(front.members.count + front.dominators.count == rows.count)
  }

  @Test(arguments: Vector.all.cases)
  func weightStability(_ vector: Vector) throws {
    let (method, rows) = try method(vector)
    let intervals = WeightStability.intervals(of: method, rows: rows)
    guard let expected = vector.intervals else {
      #expect(intervals == nil)
      return
    }
    for (found, wanted) in zip(try #require(intervals), expected) {
      #expect(abs(found.interval.lowerBound - wanted[0]) < 1e-9, "\(found)")
      #expect(abs(found.interval.upperBound - wanted[1]) < 1e-9, "\(found)")
    }
  }
}
