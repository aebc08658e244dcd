import Decision
import Deployments
import Testing

@testable import Berth

/// Taking away an option that did not win never changes who wins, through the whole assessment.
@Suite struct RankReversalTests {
  @Test(arguments: Samples.names, [false, true])
  func removingALoserLeavesTheWinner(_ name: String, _ hasNoBudget: Bool) async throws {
    let catalogue = try Samples.catalogue.get()
    let options = try Samples.options()
    let profile = try Samples.profile(name) { text in
      guard hasNoBudget else { return text }
      return text.split(separator: "\n", omittingEmptySubsequences: false).filter {
        !$0.contains("budget_per_month")
      }.joined(separator: "\n")
    }
    func assess(without removed: String?) async throws -> Assessment {
      try await Assessor(
        catalogue: catalogue, options: options.filter { $0.id != removed }, seed: 1, precision: 0.9
      ).assess(profile)
    }
    let whole = try await assess(without: nil)
    let winner = try #require(whole.winner)
    // Every removal by the figures of the whole; and through the whole way for a few, since a figure never depends on who
    // else is there.
    let scoring = try Scoring(profile, catalogue)
    let rows = whole.ranked.map { item in
      Figures(profile: profile, catalogue: catalogue).row(of: item)
    }
    for row in rows where row.id != winner.id {
      let rest = scoring.method.ranking(of: rows.filter { $0.id != row.id })
      #expect(rest.first?.id == winner.id, "without \(row.id)")
    }
    let losers = whole.ranked.map(\.option.id).filter { $0 != winner.option.id }
    for loser in Set([losers.first, losers.last].compactMap(\.self)) {
      let rest = try await assess(without: loser)
      #expect(rest.winner?.id == winner.id, "without \(loser)")
      #expect(rest.winner?.score == winner.score)
    }
  }
}
