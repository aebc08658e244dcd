import Decision
import Testing

struct ScoreNoiseTests {
  private func method() throws -> AnchoredWeightedSum {
    let cost = try #require(
      Criterion(name: "cost", unit: "USD", direction: .lowerIsBetter, worst: 100, best: 0))
    let quality = try #require(
      Criterion(name: "quality", unit: "", direction: .higherIsBetter, worst: 0, best: 1))
    return try #require(AnchoredWeightedSum(criteria: [cost, quality], weights: [3, 1]))
  }

  @Test func noiseOfFiguresBecomesPoints() throws {
    let method = try method()
    let row = DecisionRow(id: "a", figures: [50, 0.5])
    // 10 of 100 on three quarters of the weight, 0.2 of 1 on one quarter.
    #expect(
      (ScoreNoise.points(of: row, halfWidths: [10, 0.2], method: method) - 12.5).magnitude < 1e-12)
    #expect(ScoreNoise.points(of: row, halfWidths: [nil], method: method) == 0)
    let unknown = DecisionRow(id: "b", figures: [nil, 0.5])
    #expect(ScoreNoise.points(of: unknown, halfWidths: [10, 0], method: method) == 0)
  }

  @Test func optionsInsideTheNoiseAreNamed() throws {
    let ranking = try method().ranking(of: [
      DecisionRow(id: "a", figures: [50, 1]), DecisionRow(id: "b", figures: [52, 1]),
      DecisionRow(id: "c", figures: [60, 1]),
    ])
    #expect(ScoreNoise.indistinguishable(ranking, noise: [:]) == ["a"])
    #expect(ScoreNoise.indistinguishable(ranking, noise: ["a": 1, "b": 1]) == ["a", "b"])
    #expect(ScoreNoise.indistinguishable([], noise: [:]).isEmpty)
  }

  @Test func gapNamesThePointsAndTheFigureThatClosesIt() throws {
    let method = try method()
    let rows = [
      DecisionRow(id: "a", figures: [20, 0.5]), DecisionRow(id: "b", figures: [40, 0.7]),
    ]
    let ranking = method.ranking(of: rows)
    let gap = ScoreGap(ahead: ranking[0], behind: ranking[1], method: method)
    #expect(gap.ahead == "a" && (gap.points - 10).magnitude < 1e-12)
    #expect((gap.parts.reduce(0) { $0 + $1.points } - gap.points).magnitude < 1e-12)
    let figure = try #require(gap.parts[0].figureToDrawLevel)
    #expect((figure - (40 - 40.0 / 3)).magnitude < 1e-9)
    let level = method.ranking(of: [rows[0], DecisionRow(id: "b", figures: [figure, 0.7])])
    #expect(level.map(\.rank) == [1, 1])
    // Quality would have to be 1.1, beyond its best anchor.
    #expect(gap.parts[1].figureToDrawLevel == nil)
  }

  @Test func equalWeightsOfAnySizeAreShares() throws {
    let method = try method()
    for scale in [Double.leastNonzeroMagnitude, 1, 1.7e308] {
      let scaled = try #require(
        AnchoredWeightedSum(criteria: method.criteria, weights: [scale, scale]))
      #expect(scaled.weights == [0.5, 0.5])
    }
  }
}
