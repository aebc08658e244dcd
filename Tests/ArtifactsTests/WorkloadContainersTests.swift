import Deployments
import Documents
import Testing

@testable import Artifacts

struct WorkloadContainersTests {
  @Test func theContainerThatWorksIsTheWorkloads() throws {
    let text = """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: chat}
      spec:
        template:
          spec:
            initContainers: [{name: wait, image: busybox}]
            containers:
              - {name: istio-proxy, image: "istio/proxyv2:1.20"}
              - {name: app, image: "acme/chat-orchestrator:2.1"}

      """
    let design = try #require(try Shipped.design(text, file: "a.yaml").design)
    #expect(design.parts.map { "\($0.id) \($0.role.rawValue)" } == ["chat orchestrator"])
    #expect(
      design.joined.map(\.name) == [
        "container chat/istio-proxy", "init container chat/wait",
      ])
    // A container that runs once needs no probe and no limit, but a tag.
    let first = design.findings.filter { $0.message.contains("chat/wait") }
    #expect(first.isEmpty)
    #expect(design.findings.contains { $0.rule == "floating-tag" && $0.location.line == 7 })
  }

  @Test func theUsualAnnotationNamesIt() throws {
    let text = """
      apiVersion: apps/v1
      kind: StatefulSet
      metadata: {name: x}
      spec:
        template:
          metadata: {annotations: {kubectl.kubernetes.io/default-container: server}}
          spec:
            containers:
              - {name: first, image: "redis:7"}
              - {name: server, image: "vllm/vllm-openai:v0.6.3"}

      """
    let design = try #require(try Shipped.design(text, file: "a.yaml").design)
    #expect(design.parts.map(\.role) == [.inference])
  }
}
