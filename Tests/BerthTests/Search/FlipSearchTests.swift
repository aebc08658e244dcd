import Decision
import Documents
import Testing
import Workloads

@testable import Berth

struct FlipSearchTests {
  /// First alternative when every bill is computed for another load, the cost anchor moving with it.
  static func winner(_ assessment: Assessment, runs: Double) throws -> String? {
    let profile = assessment.profile
    let catalogue = assessment.catalogue
    let scoring = try Scoring(profile, catalogue)
    let costs = try MonthlyCost(catalogue, profile)
    let factor = runs / profile.traffic.runsPerMonth.value.likely
    let rows = assessment.ranked.map { item in
      Figures(profile: profile, catalogue: catalogue).row(
        of: item, costOverride: costs.dollars(item, runsPerMonth: runs).map { $0 / factor })
    }
    return scoring.method.ranking(of: rows).first?.id
  }

  /// The number that a threshold such as `480,000 runs a month` or `12%` begins with.
  static func number(_ text: String) throws -> Double {
    let digits = text.prefix { $0.isNumber || $0 == "," || $0 == "." }.filter { $0 != "," }
    return try #require(Double(digits))
  }

  @Test func theLoadFlipsWhereItIsSaidTo() async throws {
    let assessment = try await ShortAssessment.shared.value
    let first = try #require(assessment.winner?.id)
    let now = assessment.profile.traffic.runsPerMonth.value.likely
    #expect(try Self.winner(assessment, runs: now) == first)
    for flip in assessment.flips where flip.input == "the load" {
      #expect(flip.winner != first)
      let threshold = try Self.number(flip.threshold)
      // Two digits are printed, so a tenth on either side brackets the threshold.
      let (near, far) = threshold > now ? (0.9, 1.1) : (1.1, 0.9)
      #expect(try Self.winner(assessment, runs: threshold * near) == first)
      #expect(try Self.winner(assessment, runs: threshold * far) != first)
    }
  }

  @Test func weightsFlipToARankedRivalAtAnotherWeight() async throws {
    let assessment = try await ShortAssessment.shared.value
    let ranked = assessment.ranked.map(\.id)
    #expect(ranked.count > 1)
    #expect(!assessment.flips.isEmpty)
    for flip in assessment.flips where flip.input.hasPrefix("the weight of ") {
      #expect(ranked.dropFirst().contains(flip.winner), "\(flip)")
      #expect(try Self.number(flip.threshold) != Self.number(flip.now), "\(flip)")
    }
  }
}
