import Decision
import Testing

/// What would make an option win.
@Suite struct WinningTests {
  private func method(_ weights: [Double]) throws -> AnchoredWeightedSum {
    let criteria = try (0..<3).map { index in
      try #require(
        Criterion(name: "c\(index)", unit: "", direction: .higherIsBetter, worst: 0, best: 1))
    }
    return try #require(AnchoredWeightedSum(criteria: criteria, weights: weights))
  }

  /// Whether an option is first when one weight is t and the others keep their proportions.
  private func isFirst(
    _ id: String, at t: Double, _ index: Int, _ weights: [Double], _ rows: [DecisionRow]
  ) throws -> Bool {
    let sum = weights.reduce(0, +)
    let rest = sum - weights[index]
    let scaled = weights.enumerated().map { $0.offset == index ? t : $0.element / rest * (1 - t) }
    return try method(scaled).ranking(of: rows).first { $0.id == id }?.rank == 1
  }

  @Test func theWeightAgreesWithTrying() throws {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 9_007_199_254_740_992
    }
    var found = 0
    for _ in 0..<60 {
      let rows = (0..<5).map { DecisionRow(id: "o\($0)", figures: [next(), next(), next()]) }
      let weights = [0.2 + next(), 0.2 + next(), 0.2 + next()]
      let method = try method(weights)
      for index in 0..<3 {
        for row in rows {
          let weight = WinningWeight.nearest(
            of: row.id, criterion: index, method: method, rows: rows)
          let tried = try (1..<200).contains {
            try isFirst(row.id, at: Double($0) / 200, index, weights, rows)
          }
          if tried { #expect(weight != nil) }
          if let weight, weight > 0.001, weight < 0.999 {
            found += 1
            #expect(try isFirst(row.id, at: weight, index, weights, rows))
          }
        }
      }
    }
    #expect(found > 100)
  }

  @Test func aWinnerKeepsItsWeightAndATieAtTheEndIsNoWin() throws {
    let rows = [
      DecisionRow(id: "a", figures: [1, 0.5, 0.5]), DecisionRow(id: "b", figures: [0, 0.5, 0.2]),
    ]
    let method = try method([1, 1, 1])
    #expect(
      WinningWeight.nearest(of: "a", criterion: 0, method: method, rows: rows) == 1.0 / 3)
    #expect(WinningWeight.nearest(of: "b", criterion: 1, method: method, rows: rows) == nil)
    #expect(WinningWeight.nearest(of: "c", criterion: 1, method: method, rows: rows) == nil)
    #expect(WinningWeight.nearest(of: "a", criterion: 9, method: method, rows: rows) == nil)
  }

  @Test func theNearestFactorIsFoundOnEitherSide() throws {
    #expect(WinningFactor.nearest { _ in true } == 1)
    #expect(WinningFactor.nearest { _ in false } == nil)
    let above = try #require(WinningFactor.nearest { $0 >= 3 })
    #expect((above / 3 - 1).magnitude < 0.006 && above >= 3)
    let below = try #require(WinningFactor.nearest { $0 <= 0.25 })
    #expect((below / 0.25 - 1).magnitude < 0.006 && below <= 0.25)
    let both = try #require(WinningFactor.nearest { $0 >= 50 || $0 <= 0.4 })
    #expect(both < 1)
  }
}
