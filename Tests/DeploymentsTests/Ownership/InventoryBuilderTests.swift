import Catalog
import Deployments
import Documents
import Testing

@Suite struct InventoryBuilderTests {
  /// An own cluster: two model servers of four cards, three orchestrators, three storage nodes.
  func result(modelReplicas: Int = 2, orchestrator: Double = 4) throws -> InventoryBuilder.Result {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    let site = Site(id: "hall", kind: .dataCentre, provider: "self")
    func component(_ id: String, _ role: Role, _ service: String) -> Component {
      Component(id: id, role: role, service: service, site: "hall")
    }
    let option = DeploymentOption(
      id: "o", title: "o", strategy: .onPremises, sites: [site],
      components: [
        component("balancer", .ingress, "onprem-f5"),
        component("orchestrator", .orchestrator, "onprem-kubernetes"),
        component("model", .inference, "onprem-gpu-server"),
        component("documents", .documentStore, "onprem-ceph"),
        component("fabric", .platform, "onprem-infiniband"),
      ])
    let alternative = Alternative(
      id: "o", option: option, model: "llama-3.3-70b",
      regions: ["hall": try #require(catalogue.region(provider: "self", named: "DE"))],
      sizes: [
        "balancer": Size(replicas: 2),
        "orchestrator": Size(
          replicas: 3, vcpu: orchestrator, memoryGiB: 8, instance: "cpu-64c"),
        "model": Size(
          replicas: modelReplicas, vcpu: 16, memoryGiB: 256, instance: "dgx-h100-8",
          gpu: "H100 SXM",
          gpusPerReplica: 4),
        "documents": Size(replicas: 3, instance: "ceph-nvme-240tb"),
      ])
    return InventoryBuilder(catalogue, home: "DE").build(alternative)
  }

  func quantity(_ result: InventoryBuilder.Result, _ row: String, _ component: String) -> Double? {
    result.inventory.items.first { $0.priceRow == row && $0.component == component }?.quantity
  }

  @Test func serversAreCountedOncePerPool() throws {
    let result = try result()
    #expect(result.gaps == [])
    #expect(result.pools.map(\.instance.name) == ["cpu-64c", "dgx-h100-8", "ceph-nvme-240tb"])
    // Two model servers would fit on one node; two nodes let one fail.
    #expect(result.pools.map(\.nodes) == [2, 2, 3])
    #expect(quantity(result, "server-dgx-h100-8", "model") == 2)
    #expect(quantity(result, "server-ceph-nvme-240tb", "documents") == 3)
    #expect(quantity(result, "f5-appliance", "balancer") == 2)
  }

  @Test func moreReplicasTakeMoreServers() throws {
    #expect(quantity(try result(modelReplicas: 5), "server-dgx-h100-8", "model") == 3)
    #expect(quantity(try result(modelReplicas: 8), "server-dgx-h100-8", "model") == 4)
  }

  @Test func supportPowerAndSpaceFollowTheServers() throws {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    let result = try result()
    let price = try #require(catalogue.ownership("server-dgx-h100-8")).value.likely
    let power = try #require(catalogue.ownership("kw-dgx-h100-8")).value
    #expect(quantity(result, "support-hardware", "model") == 2 * price)
    #expect(quantity(result, "electricity-DE", "model") == 2 * power.likely)
    // Space is sized by what the servers may draw, not by what they draw on average.
    #expect(quantity(result, "colocation-DE", "model") == 2 * power.high)
  }

  @Test func theFabricHasAPortForEachCard() throws {
    let result = try result()
    #expect(quantity(result, "ib-cable-ndr", "fabric") == 32)
    #expect(quantity(result, "ib-switch-ndr-64", "fabric") == 2)
  }

  @Test func staffIsPaidByTheHourAtHome() throws {
    let staff = try result().inventory.items.filter { $0.kind == .staff }
    #expect(!staff.isEmpty)
    let rows = ["fte-platform-engineer-DE", "oncall-compensation"]
    #expect(staff.allSatisfy { rows.contains($0.priceRow) && $0.quantity > 0 })
  }

  @Test func whatDoesNotFitIsAGap() throws {
    let result = try result(orchestrator: 500)
    #expect(result.gaps.contains { $0.contains("larger than the server") })
    #expect(quantity(result, "server-cpu-64c", "orchestrator") == nil)
  }

  @Test func everyShippedOptionFindsItsRows() throws {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    for option in OptionLibrary.options(catalogue, diagnostics: Diagnostics()) {
      var sizes: [String: Size] = [:]
      for component in option.components {
        let written = component.sizing
        func count(_ count: Count?) -> Int {
          switch count {
          case nil: 1
          case .fixed(let number): number
          case .auto(let minimum): max(minimum, 1)
          }
        }
        sizes[component.id] = Size(
          replicas: count(written.replicas), vcpu: written.vcpu ?? 0,
          memoryGiB: written.memoryGiB ?? 0, instance: written.instance, gpu: written.gpu,
          gpusPerReplica: written.gpu == nil ? 0 : count(written.gpusPerReplica))
      }
      let own = try #require(catalogue.region(provider: "self", named: "DE"))
      let regions = option.sites.map { site in
        (site.id, catalogue.regions(provider: site.provider).first { $0.country == "DE" } ?? own)
      }
      let result = InventoryBuilder(catalogue, home: "DE").build(
        Alternative(
          id: option.id, option: option, model: "m",
          regions: Dictionary(uniqueKeysWithValues: regions), sizes: sizes))
      #expect(result.gaps == [], "\(option.id)")
      let ownsServers = option.sites.contains { $0.provider == "self" }
      #expect(result.pools.isEmpty != ownsServers, "\(option.id)")
    }
  }
}
