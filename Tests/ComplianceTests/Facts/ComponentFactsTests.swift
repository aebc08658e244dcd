import Catalog
import Documents
import Testing

@testable import Compliance

@Suite struct ComponentFactsTests {
  @Test func countriesFollowFromTheRegion() throws {
    let sheet = try #require(SampleDesign().facts(of: "conversations"))
    for field in ["rest_country", "process_country", "log_country", "backup_country"] {
      #expect(sheet[field]?.value == .text("DE"))
    }
    #expect(sheet["support_country"] == nil)
  }

  @Test func aGlobalEndpointLeavesTheAreaAndHidesThePlace() throws {
    var design = SampleDesign()
    let european = try #require(design.facts(of: "model"))
    #expect(european["cross_region_routing"]?.value == .bool(false))
    #expect(european["process_country"]?.value == .text("DE"))
    design.endpoint = "global"
    let global = try #require(design.facts(of: "model"))
    #expect(global["cross_region_routing"]?.value == .bool(true))
    #expect(global["process_country"] == nil)
    // The site's region is no part of the geography, so nobody can say which country.
    design.endpoint = "us"
    #expect(try #require(design.facts(of: "model"))["process_country"] == nil)
  }

  @Test func precedenceIsComponentOptionOrganisationServicePlacement() throws {
    var design = SampleDesign()
    design.vendor["rest_country"] = .text("IE")
    #expect(try #require(design.facts(of: "logs"))["rest_country"]?.value == .text("IE"))
    design.answers["rest_country"] = "FR"
    #expect(try #require(design.facts(of: "logs"))["rest_country"]?.value == .text("FR"))
    design.decided["rest_country"] = .text("NL")
    #expect(try #require(design.facts(of: "logs"))["rest_country"]?.value == .text("NL"))
  }

  @Test func lowConfidenceIsWeakForVendorsOnly() throws {
    var design = SampleDesign()
    design.confidence = .low
    #expect(try #require(design.facts(of: "logs"))["min_tls"]?.isWeak == true)
    #expect(try #require(design.facts(of: "logs"))["mfa_admin"]?.isWeak == false)
    design.isOwn = true
    #expect(try #require(design.facts(of: "logs"))["min_tls"]?.isWeak == false)
  }

  @Test func attestationsKeepWhatIsUnknownUnknown() throws {
    var design = SampleDesign()
    design.attestations["table"] = [
      VendorAttestation(name: "SOC2", standing: .yes, reference: SampleDesign.row(.high)),
      VendorAttestation(name: "SOC2", standing: .unknown, reference: SampleDesign.row(.low)),
      VendorAttestation(name: "HDS", standing: .no, reference: SampleDesign.row(.medium)),
      VendorAttestation(name: "ZDR", standing: .customer, reference: SampleDesign.row(.high)),
      VendorAttestation(
        name: "FedRAMP-Moderate", standing: .yes, reference: SampleDesign.row(.low)),
      VendorAttestation(name: "HIPAA-BAA", standing: .yes, reference: SampleDesign.row(.medium)),
    ]
    let sheet = try #require(design.facts(of: "conversations"))
    #expect(sheet[FactKey("attestations", member: "SOC2")]?.value == .bool(true))
    #expect(sheet[FactKey("attestations", member: "HDS")]?.value == .bool(false))
    #expect(sheet[FactKey("attestations", member: "ZDR")] == nil)
    #expect(sheet["fedramp_level"]?.value == .text("moderate"))
    #expect(sheet["fedramp_level"]?.isWeak == true)
    #expect(sheet["baa_covers_service"]?.value == .bool(true))
  }

  @Test func whatTheOrganisationRunsItselfIsReachedFromHome() throws {
    var design = SampleDesign()
    design.isOwn = true
    design.vendor = [:]
    let sheet = try #require(design.facts(of: "model"))
    #expect(sheet["support_country"]?.value == .text("DE"))
    #expect(sheet["transfer_mechanism"]?.value == .text("none_needed"))
    #expect(sheet["third_party"]?.value == .bool(false))
    #expect(sheet["model_server"]?.value == .bool(true))
    design.country = "US"
    #expect(try #require(design.facts(of: "model"))["transfer_mechanism"] == nil)
  }
}
