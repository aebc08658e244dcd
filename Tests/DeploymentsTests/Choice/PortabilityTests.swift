import Deployments
import Testing

@Suite struct PortabilityTests {
  @Test func countsComponentsWithASubstitute() throws {
    let catalogue = try #require(ShippedCatalogue.catalogue)
    let option = DeploymentOption(
      id: "o", title: "o", strategy: .serverless,
      sites: [],
      components: [
        Component(id: "a", role: .orchestrator, service: "aws-lambda", site: "s"),
        Component(id: "b", role: .inference, service: "no-such-service", site: "s"),
        Component(id: "c", role: .platform, service: "aws-nat-gateway", site: "s"),
      ])
    let portability = Portability(option, catalogue: catalogue)
    #expect(portability.components == 2)
    #expect(portability.bound == ["b"])
    #expect(portability.share == 0.5)
    let empty = DeploymentOption(
      id: "o", title: "o", strategy: .serverless, sites: [], components: [])
    #expect(Portability(empty, catalogue: catalogue).share == 1)
  }
}
