import Decision
import Deployments
import Documents
import Testing
import Workloads

@testable import Berth

/// Taking away an option that did not win never changes who wins, through the whole assessment.
@Suite struct RankReversalTests {
  /// Samples whose removal is assessed anew, whole; for all of them the table that the assessment ranks is taken apart, since
  /// a figure never depends on who else is there.
  private static let assessedAnew = ["hr-bot"]

  private func assess(_ profile: WorkloadProfile, without removed: String? = nil) async throws
    -> Assessment
  {
    try await Assessor(
      catalogue: Samples.catalogue.get(),
      options: Samples.options().filter { $0.id != removed }, seed: 1, precision: 0.9,
      refinesBest: false
    ).assess(profile)
  }

  @Test(arguments: Samples.names)
  func removingALoserLeavesTheWinner(_ name: String) async throws {
    let catalogue = try Samples.catalogue.get()
    let profile = try Samples.profile(name)
    let whole = try await assess(profile)
    let winner = try #require(whole.winner)
    var unbudgeted = profile
    unbudgeted.objectives.budgetPerMonth = nil
    for profile in [profile, unbudgeted] {
      let method = try Scoring(profile, catalogue).method
      let figures = Figures(profile: profile, catalogue: catalogue)
      let rows = whole.ranked.map { figures.row(of: $0) }
      let first = try #require(method.ranking(of: rows).first)
      for row in rows where row.id != first.id {
        let rest = method.ranking(of: rows.filter { $0.id != row.id }).first
        #expect(rest?.id == first.id, "without \(row.id)")
        #expect(rest?.score == first.score, "without \(row.id)")
      }
    }
    guard Self.assessedAnew.contains(name),
      let loser = whole.ranked.last(where: { $0.option.id != winner.option.id })
    else { return }
    let rest = try await assess(profile, without: loser.option.id)
    #expect(rest.winner?.id == winner.id, "without \(loser.option.id)")
    #expect(rest.winner?.score == winner.score)
  }
}
