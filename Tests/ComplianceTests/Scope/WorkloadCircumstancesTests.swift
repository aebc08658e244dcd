import Compliance
import Documents
import Testing
import Workloads

@Suite struct WorkloadCircumstancesTests {
  @Test func takesWhatCountsFromAProfile() throws {
    let profile = try #require(ShippedCatalogue.workload("clinical-intake"))
    let circumstances = WorkloadCircumstances(profile, today: "2026-11-24")
    #expect(circumstances.classes.map(\.value) == ["personal", "health"])
    // The users are people, too.
    #expect(circumstances.subjects == ["EU", "DE", "AT"])
    #expect(circumstances.country?.value == "DE")
    #expect(circumstances.day == "2027-06-01")
    #expect(circumstances.isInteractive)
    #expect(circumstances.answers["dpa_signed"]?.value.value == "true")
  }

  @Test func todayStandsInForAMissingDate() throws {
    var profile = try #require(ShippedCatalogue.workload("clinical-intake"))
    profile.organisation.goLive = nil
    profile.interaction = .batch(deadline: 3600)
    profile.compliance = [Sourced("soc-2", from: .result(method: "test", error: nil))]
    let circumstances = WorkloadCircumstances(profile, today: "2026-11-24")
    #expect(circumstances.day == "2026-11-24")
    #expect(!circumstances.isInteractive)
    #expect(circumstances.listed.map(\.value) == ["soc2"])
  }
}
