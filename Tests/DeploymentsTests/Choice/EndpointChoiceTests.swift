import Catalog
import Deployments
import Testing

@Suite struct EndpointChoiceTests {
  func endpoints(_ endpoint: String?, region: String, residency: [String]) throws
    -> [EndpointCandidate]
  {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    let component = Component(
      id: "model", role: .inference, service: "aws-bedrock", site: "cloud",
      sizing: Sizing(endpoint: endpoint))
    return EndpointChoice(RegionChoice(catalogue, residency: residency, home: nil)).endpoints(
      of: component, service: try #require(catalogue.service("aws-bedrock")),
      model: "claude-sonnet-5",
      region: try #require(catalogue.region(provider: "aws", named: region)))
  }

  @Test func withoutAPromiseGlobalIsAdmissibleToo() throws {
    let admissible = try endpoints("auto", region: "eu-central-1", residency: [])
      .filter { $0.refusal == nil }.map(\.endpoint)
    #expect(admissible == ["eu", "global"])
  }

  @Test func aPromiseLeavesTheGeography() throws {
    let all = try endpoints("auto", region: "eu-central-1", residency: ["EU"])
    #expect(all.filter { $0.refusal == nil }.map(\.endpoint) == ["eu"])
    #expect(
      all.first { $0.endpoint == "global" }?.refusal?.contains("may serve outside EU") == true)
    #expect(all.first { $0.endpoint == "global" }?.refusalKind == .residency)
    #expect(all.first { $0.endpoint == "us" }?.refusalKind == .offer)
    #expect(all.first { $0.endpoint == "us" }?.refusal?.contains("is not called from") == true)
  }

  @Test func aFixedEndpointIsTheOnlyOne() throws {
    #expect(
      try endpoints("global", region: "eu-central-1", residency: []).map(\.endpoint) == ["global"])
    #expect(
      try endpoints("regional", region: "us-east-1", residency: []).map(\.endpoint) == ["us"])
    #expect(try endpoints("moon", region: "us-east-1", residency: []).isEmpty)
  }
}
