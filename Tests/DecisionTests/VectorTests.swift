import Decision
import DocumentsTestSupport
import Testing

/// The headline, Pareto front and stability of weights against the vectors.
struct VectorTests {
  private static let sections: Set<String> = [
    "schema", "generated", "libraries", "how", "tolerance", "conventions", "part", "observations",
    "cases", "ahp_cases", "smaa_cases", "rank_reversal_cases",
  ]
  private static let answers: Set<String> = [
    "wsm_minmax", "wsm_sum", "topsis_vector", "topsis_minmax", "vikor_v05", "vikor_v025",
    "vikor_v075", "promethee2_usual", "promethee2_other", "entropy_weights", "pareto_nondominated",
  ]

  @Test func everySectionIsKnownAndThereAreCases() throws {
    var cases = 0
    for file in Truth.files {
      let root = try #require(file.root, "\(file.name) cannot be read")
      #expect(root.keys.filter { !Self.sections.contains($0) }.isEmpty, "\(file.name)")
      for key in root.keys where key.hasSuffix("cases") { cases += root[key]?.items?.count ?? 0 }
    }
    #expect(cases > 0)
    for vector in Truth.matrices {
      #expect(vector.node["expected"]?.keys.filter { !Self.answers.contains($0) } == [])
    }
  }

  @Test(arguments: Truth.matrices)
  func anchoredSumScoresAndRanks(_ vector: TruthCase) throws {
    let wanted = try #require(vector.expected("wsm_minmax"))
    let (method, rows) = try vector.anchored(weights: vector.weights())
    let ranking = method.ranking(of: rows).sorted { $0.id < $1.id }
    #expect(Truth.near(ranking.map { $0.score / 100 }, wanted["scores"]?.numbers))
    #expect(ranking.map(\.rank) == wanted["rank"]?["competition"]?.integers)
    for option in ranking {
      #expect((option.contributions.reduce(0) { $0 + $1.points } - option.score).magnitude < 1e-9)
    }
  }

  @Test(arguments: Truth.matrices)
  func paretoFront(_ vector: TruthCase) throws {
    let (method, rows) = try vector.anchored(weights: vector.weights())
    let front = ParetoFront(rows: rows, criteria: method.criteria)
    let wanted = try #require(vector.expected("pareto_nondominated")?.integers)
    #expect(front.members == wanted.map { String($0 + 1000) })
    #expect(front.members.count + front.dominators.count == rows.count)
  }

  @Test(arguments: Truth.matrices)
  func weightStability(_ vector: TruthCase) throws {
    let (method, rows) = try vector.anchored(weights: vector.weights())
    let intervals = WeightStability.intervals(of: method, rows: rows)
    let wanted = vector.expected("wsm_minmax")?["weight_stability_intervals"]?.table
    guard let wanted else {
      #expect(intervals == nil)
      return
    }
    let found = try #require(intervals)
    #expect(Truth.near(found.map(\.interval.lowerBound), wanted.map { $0[0] }), "\(found)")
    #expect(Truth.near(found.map(\.interval.upperBound), wanted.map { $0[1] }), "\(found)")
  }
}
