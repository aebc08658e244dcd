import Decision
import Testing

struct AnalyticHierarchyTests {
  @Test func namesTheWorstTripleAndRefusesToCallItConsistent() throws {
    // 1 over 2 is 3 and 2 over 3 is 3, but 3 is said to be over 1.
    let found = try #require(
      AnalyticHierarchy(judgements: [[1, 3, 1.0 / 5], [1.0 / 3, 1, 3], [5, 1.0 / 3, 1]]))
    let triple = try #require(found.worstTriple)
    #expect(triple.criteria == [0, 1, 2] && triple.stated == 0.2 && triple.implied == 9)
    for index in RandomIndex.allCases {
      #expect(!found.isConsistent(index))
      let ratio = try #require(found.consistencyRatio(index))
      #expect(ratio > 1)
    }
  }

  @Test func consistentJudgementsHaveNoWorstTriple() throws {
    let weights = [0.5, 0.3, 0.2]
    let table = weights.map { row in weights.map { row / $0 } }
    let found = try #require(AnalyticHierarchy(judgements: table))
    #expect(found.worstTriple == nil && found.isConsistent(.saaty))
    for (a, b) in zip(found.weights, weights) { #expect((a - b).magnitude < 1e-12) }
  }

  @Test func manyCriteriaHaveWeightsButNoRatio() throws {
    let table = [[Double]](repeating: [Double](repeating: 1, count: 16), count: 16)
    let found = try #require(AnalyticHierarchy(judgements: table))
    #expect(found.consistencyRatio(.saaty) == nil && !found.isConsistent(.saaty))
  }

  @Test func refusesTablesThatAreNoJudgements() {
    for table: [[Double]] in [
      [], [[1, 2]], [[1, 2], [3, 1]], [[1, 0], [0, 1]], [[1, -2], [-0.5, 1]], [[2]],
      [[1, .infinity], [0, 1]], [[1, .nan], [1, 1]],
    ] {
      #expect(AnalyticHierarchy(judgements: table) == nil)
    }
  }

  @Test func readsJudgementsAsWritten() {
    #expect(Judgement.value(of: "3") == 3)
    #expect(Judgement.value(of: " 1 / 4 ") == 0.25)
    for text in ["", "1/0", "0", "-2", "1/2/3", "nan", "0x10", "1 2", "/", "3/"] {
      #expect(Judgement.value(of: text) == nil, "\(text)")
    }
  }
}
