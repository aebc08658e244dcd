import Catalog
import Deployments
import Documents
import Testing
import Workloads

@Suite struct RegionChoiceTests {
  static func option(_ id: String) throws -> DeploymentOption {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    return try #require(
      OptionLibrary.options(catalogue, diagnostics: Diagnostics()).first { $0.id == id })
  }

  static func candidates(
    _ id: String, site: Int = 0, residency: [String], model: String = "claude-sonnet-5"
  ) throws -> [RegionCandidate] {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    let option = try option(id)
    return RegionChoice(catalogue, residency: residency, home: "DE")
      .candidates(for: option.sites[site], of: option, model: model)
  }

  @Test func residencyLeavesTheRegionsInside() throws {
    let all = try Self.candidates("aws-lambda-bedrock", residency: [])
    #expect(all.contains { $0.region.country == "US" && $0.refusal == nil })
    let european = try Self.candidates("aws-lambda-bedrock", residency: ["EU"])
    #expect(european.count == all.count)
    let allowed = european.filter { $0.refusal == nil }
    #expect(!allowed.isEmpty)
    #expect(allowed.allSatisfy { $0.region.geography == "eu" })
    #expect(
      european.first { $0.region.name == "us-east-1" }?.refusal
        == "us-east-1 is in US, and content must stay in EU")
  }

  @Test func aGeographyIsAdmissibleOnlyAsAWhole() throws {
    // The `eu` endpoint may serve from Ireland, which a promise of Germany alone does not admit.
    let german = try Self.candidates("aws-lambda-bedrock", residency: ["DE"])
    #expect(german.filter { $0.refusal == nil }.isEmpty)
    #expect(german.contains { $0.refusal?.contains("may serve in all of its geography") == true })
  }

  @Test func whatOffersNoEndpointInsideIsRefused() throws {
    let site = try Self.option("anthropic-api").sites.firstIndex { $0.provider == "anthropic" }
    let candidates = try Self.candidates(
      "anthropic-api", site: try #require(site), residency: ["EU"])
    #expect(!candidates.isEmpty)
    #expect(candidates.allSatisfy { $0.refusal != nil && $0.refusalKind == .residency })
  }

  @Test func anOwnPlaceStandsAtHome() throws {
    let own = try Self.candidates(
      "onprem-kubernetes-h100", residency: ["EU"], model: "llama-3.3-70b")
    #expect(own.map(\.region.country) == ["DE"])
    #expect(own.map(\.refusal) == [nil])
  }
}
