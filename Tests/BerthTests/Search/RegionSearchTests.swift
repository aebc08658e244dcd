import Catalog
import Deployments
import Documents
import Testing

@testable import Berth

struct RegionSearchTests {
  @Test(arguments: [("support-agent", "EU", "DE"), ("voice-agent", "US", "US")])
  func admissibleRegionsLieWhereContentMustStay(name: String, area: String, home: String) throws {
    let catalogue = try Samples.catalogue.get()
    let search = RegionSearch(catalogue, try Samples.profile(name))
    let allowed = try #require(Area(area, sets: JurisdictionSets(catalogue))).countries
    for option in try Samples.options() where option.id == "gcp-cloud-run-vertex" {
      for site in option.sites {
        let regions = try search.admissible(site, of: option, model: "gemini-2.5-flash").get()
        #expect(!regions.isEmpty)
        #expect(regions.allSatisfy { allowed.contains($0.country) })
        let distances = regions.map(search.distance)
        #expect(distances == distances.sorted())
      }
    }
    for option in try Samples.options() where option.id == "onprem-compose" {
      for site in option.sites {
        let regions = try search.admissible(site, of: option, model: "llama-3.1-8b").get()
        #expect(regions.map(\.country) == [home])
      }
    }
  }

  @Test func whereNothingIsAllowedComplianceIsLeftToName() throws {
    // Llama 3.3 on Bedrock is offered in the United States alone: the site goes there, to be refused by the article.
    let search = RegionSearch(try Samples.catalogue.get(), try Samples.profile("support-agent"))
    let option = try #require(try Samples.options().first { $0.id == "aws-fargate-bedrock" })
    let regions = try search.admissible(
      try #require(option.sites.first), of: option, model: "llama-3.3-70b"
    ).get()
    #expect(regions.contains { $0.country == "US" })
  }

  @Test func anUnknownProviderIsRefusedInASentence() throws {
    let search = RegionSearch(try Samples.catalogue.get(), try Samples.profile("support-agent"))
    var option = try #require(try Samples.options().first { $0.id == "aws-fargate-bedrock" })
    option.sites[0].provider = "nobody"
    let site = option.sites[0]
    guard case .failure(let exclusion) = search.admissible(site, of: option, model: "gpt-5.2")
    else {
      Issue.record("a provider that the catalogue does not know has no region")
      return
    }
    #expect(exclusion.kind == .unknown && exclusion.reason.contains("nobody"))
  }
}
