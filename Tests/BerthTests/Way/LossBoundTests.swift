import Catalog
import Deployments
import Simulation
import Testing

@testable import Berth

/// A loss cites what set its bound: the option's own timeout, the default that stood in, or the row of the gateway.
struct LossBoundTests {
  private func bound(_ cause: String, service: String, timeout: Double? = nil) throws -> LossBound {
    let component = Component(
      id: "x", role: .orchestrator, service: service, site: "cloud",
      sizing: Sizing(timeout: timeout))
    return LossBound(
      PerformanceEstimate.Loss(component: "x", cause: cause, share: 0.5), of: component,
      try Catalogue.open(.packed, at: .memory))
  }

  @Test func theOptionsOwnTimeout() throws {
    let own = try bound("timeout after 30 s", service: "aws-lambda", timeout: 30)
    #expect(own.limit == nil)
    #expect(own.words == " (the timeout that the option sets: 30 s)")
  }

  @Test func theDefaultThatStoodIn() throws {
    #expect(try bound("timeout after 3 s", service: "aws-lambda").limit?.name == "timeout_default")
    #expect(
      try bound("timeout after 240 s", service: "azure-container-apps").limit?.name
        == "timeout_max")
  }

  @Test func theGatewayAndNothingForOtherCauses() throws {
    let gateway = try bound(
      "gateway timeout after 29 s", service: "aws-api-gateway-rest", timeout: 5)
    #expect(gateway.limit?.name == "integration_timeout")
    #expect(try bound("throttled", service: "aws-lambda", timeout: 30).words.isEmpty)
  }
}
