import Catalog
import Deployments
import Testing
import Workloads

@Suite struct ModelOfferTests {
  func refusals(_ id: String, _ models: [String]) throws -> [String?] {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    return ModelOffer.offers(
      of: try RegionChoiceTests.option(id), models: models.map { ModelChoice(name: $0) },
      catalogue: catalogue
    ).map(\.refusal)
  }

  @Test func aModelAPIServesWhatItsRowsSay() throws {
    let found = try refusals("aws-lambda-bedrock", ["claude-sonnet-5", "gpt-5.2", "nonesuch"])
    #expect(found[0] == nil)
    #expect(found[1]?.contains("does not offer gpt-5.2") == true)
    #expect(found[2] == "the catalogue knows no model `nonesuch`")
  }

  @Test func ownAcceleratorsServeOpenWeightsOnly() throws {
    let found = try refusals("onprem-kubernetes-h100", ["llama-3.3-70b", "claude-sonnet-5"])
    #expect(found[0] == nil)
    #expect(found[1]?.contains("has no open weights") == true)
  }
}
