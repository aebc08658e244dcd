import Catalog
import Documents
import Testing

@testable import Deployments

@Suite struct LimitCheckTests {
  func alternative(
    timeout: Double = 300, memory: Double = 1, gateway: String = "aws-api-gateway-http"
  )
    -> Alternative
  {
    let sizing = Sizing(memoryGiB: memory, timeout: timeout)
    return Alternative(
      id: "o",
      option: DeploymentOption(
        id: "o", title: "o", strategy: .serverless,
        sites: [Site(id: "cloud", kind: .cloudRegion, provider: "aws")],
        components: [
          Component(id: "gateway", role: .ingress, service: gateway, site: "cloud"),
          Component(
            id: "orchestrator", role: .orchestrator, service: "aws-lambda", site: "cloud",
            sizing: sizing),
          Component(id: "model", role: .inference, service: "aws-bedrock", site: "cloud"),
        ]), model: "claude-haiku-4.5", regions: [:],
      sizes: ["model": Size(endpoint: "eu"), "orchestrator": Size(memoryGiB: memory)])
  }

  @Test func namesTheLimitAndItsSource() throws {
    let check = LimitCheck(try #require(ShippedCatalogue.catalogue))
    #expect(check.sizeBreaches(of: alternative()).isEmpty)
    let late = try #require(check.sizeBreaches(of: alternative(timeout: 1200)).first)
    #expect(late.component == "orchestrator")
    #expect(late.limit == "timeout_max")
    #expect(late.allowed == 900)
    #expect(late.asked == 1200)
    #expect(!late.reference.source.isEmpty)
    #expect(
      late.message
        == "`orchestrator`: an execution of 1200 s, and AWS Lambda allows 900 s (`timeout_max`)")
    #expect(check.sizeBreaches(of: alternative(memory: 64)).map(\.limit) == ["memory_max"])
  }

  @Test func largePayloadsDoNotPass() throws {
    let check = LimitCheck(try #require(ShippedCatalogue.catalogue))
    #expect(check.payloadBreaches(of: alternative(), request: 4096, response: 8192).isEmpty)
    let breaches = check.payloadBreaches(of: alternative(), request: 5e7, response: 10)
    #expect(breaches.map(\.component) == ["gateway", "orchestrator"])
  }

  @Test func longPromptsNeedALongContext() throws {
    let check = LimitCheck(try #require(ShippedCatalogue.catalogue))
    #expect(check.contextBreaches(of: alternative(), prompt: 8000, answer: 500).isEmpty)
    let breach = try #require(
      check.contextBreaches(of: alternative(), prompt: 250_000, answer: 500).first)
    #expect(breach.limit == "context_tokens")
    #expect(breach.allowed == 200_000)
  }

  @Test func theShortestGatewayDecides() throws {
    let check = LimitCheck(try #require(ShippedCatalogue.catalogue))
    let gateway = try #require(check.gatewayTimeout(of: alternative()))
    #expect(gateway.component == "gateway")
    #expect(gateway.limit.value == 30)
    #expect(check.gatewayBreach(of: alternative(), seconds: 29) == nil)
    #expect(check.gatewayBreach(of: alternative(), seconds: 31.5)?.limit == "integration_timeout")
    #expect(check.gatewayTimeout(of: alternative(gateway: "aws-dynamodb")) == nil)
  }

  @Test func numbersReadPlainly() {
    #expect(
      [0.5, 29, 31.25, 0.07, -0.25, 1200].map(LimitCheck.text) == [
        "0.5", "29", "31.25", "0.07", "-0.25", "1200",
      ])
  }
}
