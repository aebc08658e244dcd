import Catalog
import Deployments
import Documents
import Testing
import Workloads

@testable import Berth

/// Headroom, time to deployment, cost of leaving, energy and carbon.
@Suite struct FurtherCriteriaTests {
  private func option(_ id: String) throws -> DeploymentOption {
    try #require(try Samples.options().first { $0.id == id })
  }

  @Test func ownAcceleratorsWaitForHardwareUnlessTheyExist() throws {
    let catalogue = try Samples.catalogue.get()
    var profile = try Samples.profile("support-agent")
    profile.organisation.existing = []
    let own = try option("onprem-kubernetes-h100")
    let cloud = try option("aws-lambda-bedrock")
    let slow = try #require(DeploymentTime(own, profile, catalogue))
    let fast = try #require(DeploymentTime(cloud, profile, catalogue))
    #expect(slow.waiting.likely > 4)
    #expect(fast.waiting.likely == 0)
    #expect(slow.weeks.likely > fast.weeks.likely)
    // 200 h of two people at 1,600 / 52 h a week each.
    #expect(abs(fast.building.likely - 200 / (2 * 1600.0 / 52)) < 1e-9)
    profile.organisation.existing = own.components.map(\.service)
    #expect(DeploymentTime(own, profile, catalogue)?.weeks.likely == 0)
  }

  @Test func leavingCostsWorkOnWhatHasNoSubstitute() throws {
    let catalogue = try Samples.catalogue.get()
    let option = try option("aws-lambda-bedrock")
    let exit = try #require(ExitCost(option, catalogue, country: "DE"))
    #expect(exit.components == Portability(option, catalogue: catalogue).bound)
    #expect(abs(exit.hours.likely - 60 * Double(exit.components.count)) < 1e-9)
    let dollars = try #require(exit.dollars)
    #expect(abs(dollars.likely - exit.hours.likely * 124_000 / 1600) < 1e-6)
    #expect(ExitCost(option, catalogue, country: "XX")?.dollars == nil)
  }

  @Test func gridsHaveCarbonAndUnknownOnesNone() throws {
    let catalogue = try Samples.catalogue.get()
    let grid = GridCarbon(catalogue)
    let sweden = try #require(catalogue.region(provider: "aws", named: "eu-north-1"))
    let germany = try #require(catalogue.region(provider: "self", named: "DE"))
    let clean = try #require(grid.grams(of: sweden))
    let mixed = try #require(grid.grams(of: germany))
    #expect(clean < mixed)
    var nowhere = germany
    nowhere.country = "XX"
    nowhere.name = "XX"
    #expect(grid.grams(of: nowhere) == nil)
  }

  @Test func furtherCriteriaCountOnlyWhereTheyAreWeighted() throws {
    let catalogue = try Samples.catalogue.get()
    let plain = try Samples.profile("support-agent")
    #expect(CriteriaDefinitions(profile: plain, catalogue: catalogue).all.count == 7)
    let weighted = try Samples.profile("support-agent") { text in
      text.replacing(
        "weights: {cost: 30,",
        with: "weights: {scalability: 10, deployment: 5, carbon: 5, cost: 10,")
    }
    let all = CriteriaDefinitions(profile: weighted, catalogue: catalogue).all
    #expect(all.dropFirst(7).map(\.name) == ["scalability", "deployment", "carbon"])
    for criterion in all.dropFirst(7) { #expect(criterion.worst != criterion.best) }
    #expect(weighted.weights.reduce(0) { $0 + $1.weight.value } == 100)
  }

  @Test func weeksAreCountedToTheDayOfGoingLive() {
    #expect(CriteriaDefinitions.weeks(from: "2026-11-24", to: "2027-11-24") == 52.2)
    #expect(CriteriaDefinitions.weeks(from: "2026-11-24", to: "2026-11-24") == nil)
    #expect(CriteriaDefinitions.weeks(from: "soon", to: "2027-01-01") == nil)
  }
}
