import Decision
import Statistics
import Testing

struct AcceptabilityTests {
  @Test(arguments: RandomTables.random.filter { $0.directions.count == 3 })
  func sampledSharesApproachTheExactOnes(_ table: RandomTables.Table) throws {
    let matrix = try #require(table.matrix)
    let method = try #require(WeightedSum(matrix, normalisation: .minMax))
    let values = matrix.ids.indices.map { row in (0..<3).map { method.normalised.column($0)[row] } }
    for constraint in [WeightConstraint.none, .ordered([2, 0, 1])] {
      let exact = try #require(ExactAcceptability.of(values: values, constraint: constraint))
      let sampled = try #require(
        SampledAcceptability.of(
          values: values, constraint: constraint, sampleCount: 2000,
          stream: RandomStream(seed: 1, name: table.description)))
      for (option, shares) in exact.rankAcceptability.enumerated() {
        #expect((shares.reduce(0, +) - 1).magnitude < 1e-9)
        for (rank, share) in shares.enumerated() {
          // Five standard deviations of a share of 1/2 among 2000.
          #expect((share - sampled.rankAcceptability[option][rank]).magnitude < 0.056)
        }
        for other in values.indices where other != option {
          let both = exact.pairwiseWinning[option][other] + exact.pairwiseWinning[other][option]
          #expect((both - 1).magnitude < 1e-9)
        }
      }
      for rank in values.indices {
        let column = exact.rankAcceptability.reduce(0) { $0 + $1[rank] }
        #expect((column - 1).magnitude < 1e-9)
      }
      for centre in exact.centralWeights.compactMap({ $0 }) {
        #expect((centre.reduce(0, +) - 1).magnitude < 1e-9)
        if constraint != .none { #expect(centre[2] >= centre[0] && centre[0] >= centre[1]) }
      }
    }
  }

  @Test func choosesTheWayByCriteriaAndSaysTheInterval() throws {
    let stream = RandomStream(seed: 1, name: "smaa")
    let exact = try #require(
      Acceptability.of(values: [[1, 0, 0], [0, 1, 1]], stream: stream))
    #expect(exact.sampleCount == nil)
    let share = try #require(exact.firstPlace(0))
    #expect((share.estimate - 0.25).magnitude < 1e-12 && share.low == share.high)
    let sampled = try #require(
      Acceptability.of(values: [[1, 0], [0, 1]], sampleCount: 1000, stream: stream))
    #expect(sampled.sampleCount == 1000)
    let first = try #require(sampled.firstPlace(0))
    #expect(first.low < 0.5 && first.high > 0.5 && first.low > 0.4)
    #expect(sampled.firstPlace(2) == nil)
    #expect(
      sampled == Acceptability.of(values: [[1, 0], [0, 1]], sampleCount: 1000, stream: stream))
  }

  @Test func refusesWhatCannotBeTried() {
    let stream = RandomStream(seed: 1, name: "smaa")
    #expect(Acceptability.of(values: [], stream: stream) == nil)
    #expect(Acceptability.of(values: [[]], stream: stream) == nil)
    #expect(Acceptability.of(values: [[1, 2], [1]], stream: stream) == nil)
    #expect(Acceptability.of(values: [[1, .nan]], stream: stream) == nil)
    #expect(Acceptability.of(values: [[1, 2]], sampleCount: 0, stream: stream) == nil)
    #expect(
      Acceptability.of(values: [[1, 2]], constraint: .ordered([0, 0]), stream: stream) == nil)
  }
}
