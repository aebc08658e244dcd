import Catalog
import Deployments
import Documents
import Testing

@Suite struct DesignChangeTests {
  let region = Region(
    provider: "aws", name: "eu-west-1", country: "IE", latitude: 0, longitude: 0, geography: "eu",
    reference: CatalogueReference(
      table: "region", row: "r", source: "s", asOf: "2026", confidence: .high))
  let alternative = Alternative(
    id: "o",
    option: DeploymentOption(
      id: "o", title: "o", strategy: .serverless,
      sites: [Site(id: "cloud", kind: .cloudRegion, provider: "aws")],
      components: [
        Component(id: "model", role: .inference, service: "aws-bedrock", site: "cloud"),
        Component(id: "table", role: .conversationStore, service: "aws-dynamodb", site: "cloud"),
      ]), model: "m", regions: [:], sizes: ["model": Size(endpoint: "global")])

  @Test func changesWhatItNamesAndNothingElse() {
    let moved = DesignChange.region(site: "cloud", to: region).applied(to: alternative)
    #expect(moved.regions["cloud"] == region)
    let called = DesignChange.endpoint(component: "model", to: "eu").applied(to: alternative)
    #expect(called.sizes["model"]?.endpoint == "eu")
    let kept = DesignChange.decision(
      component: "table", field: "deletion_days", value: .number(30)
    ).applied(to: alternative)
    #expect(kept.option.components[1].facts["deletion_days"]?.value == .number(30))
    #expect(kept.option.components[0].facts.isEmpty)
    let everywhere = DesignChange.decision(component: nil, field: "mfa_admin", value: .bool(true))
      .applied(to: alternative)
    #expect(everywhere.option.components.allSatisfy { $0.facts["mfa_admin"]?.value == .bool(true) })
  }

  @Test func nobodyIsInvented() {
    let moved = DesignChange.region(site: "nowhere", to: region).applied(to: alternative)
    #expect(moved.regions.isEmpty)
    let called = DesignChange.endpoint(component: "nobody", to: "eu").applied(to: alternative)
    #expect(called.sizes.keys.sorted() == ["model"])
  }

  @Test func saysWhatItIs() {
    #expect(DesignChange.region(site: "cloud", to: region).kind == .region)
    #expect(
      DesignChange.decision(component: nil, field: "deletion_days", value: .number(9)).kind
        == .retention)
    #expect(
      DesignChange.decision(component: "t", field: "key_management", value: .text("customer_held"))
        .kind == .keyManagement)
    #expect(
      DesignChange.region(site: "cloud", to: region).summary
        == "move site `cloud` to `eu-west-1` (IE)")
  }
}
