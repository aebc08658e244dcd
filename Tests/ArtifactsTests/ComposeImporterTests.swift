import Catalog
import Deployments
import Documents
import DocumentsTestSupport
import Testing

@testable import Artifacts

struct ComposeImporterTests {
  @Test func everyPartIsPlacedOrListed() throws {
    let marked = AgentFixture.marked
    let (imported, diagnostics) = try Shipped.design(marked.text)
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)")
    let design = try #require(imported)
    #expect(design.name == "support-desk")
    #expect(
      design.parts.map { "\($0.id) \($0.role.rawValue) \($0.service)" } == [
        "orchestrator orchestrator onprem-compose", "model-server inference onprem-gpu-server",
        "qdrant retrieval onprem-qdrant", "redis cache onprem-redis",
        "prometheus monitoring onprem-prometheus",
      ])
    #expect(design.unplaced.map(\.name) == ["zephyr"])
    #expect(design.unplaced.first?.location == marked["⑬"])
    let orchestrator = design.parts[0]
    #expect(orchestrator.replicas == 3 && orchestrator.vcpu == 2 && orchestrator.memoryGiB == 2)
    // The last of the two `deploy` stands.
    let model = design.parts[1]
    #expect(model.replicas == 2 && model.gpus == 1 && model.reservesGPU && model.memoryGiB == 64)
  }

  @Test func findingsStandAtTheirPlaces() throws {
    let marked = AgentFixture.marked
    let design = try #require(try Shipped.design(marked.text).design)
    let expected: [(String, Character)] = [
      ("floating-tag", "①"), ("replicas-on-one-host-port", "②"), ("undefined-service", "③"),
      ("secret-in-environment", "④"), ("undefined-service", "⑤"), ("duplicate-key", "⑧"),
      ("floating-tag", "⑨"), ("store-without-volume", "⑭"), ("store-without-password", "⑩"),
      ("missing-healthcheck", "⑪"),
      ("missing-memory-limit", "⑪"), ("floating-tag", "⑫"),
    ]
    #expect(
      design.findings.map { "\($0.rule) \($0.location)" }
        == expected.map { "\($0.0) \(marked[$0.1].map(String.init(describing:)) ?? "?")" })
    let duplicate = try #require(design.findings.first { $0.rule == "duplicate-key" })
    #expect(duplicate.related == [marked["⑦"]].compactMap { $0 })
    let port = try #require(design.findings.first { $0.rule == "replicas-on-one-host-port" })
    #expect(port.related == [marked["⑥"]].compactMap { $0 })
    #expect(design.findings.allSatisfy { !$0.fix.isEmpty && !$0.source.isEmpty })
    #expect(!design.findings.contains { $0.description.contains("not-a-real-key") })
  }

  @Test func theOptionFileIsAcceptedAndHoldsWhatWasRead() throws {
    let catalogue = try Shipped.catalogue.get()
    let design = try #require(try Shipped.design(AgentFixture.marked.text).design)
    let text = OptionText(design, id: "support-desk", catalogue: catalogue).text
    let diagnostics = Diagnostics()
    let option = OptionReader(catalogue).read(
      text: text, file: "support-desk.yaml", diagnostics: diagnostics)
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)\n\(text)")
    let components = try #require(option).components
    #expect(components.map(\.id) == design.parts.map(\.id))
    #expect(components[0].sizing.replicas == .fixed(3))
    #expect(components[1].sizing.gpusPerReplica == .fixed(1))
    #expect(components[1].sizing.gpu == "L40S")
    #expect(
      text.contains("# Not placed: zephyr (registry.example.org/desk/zephyr:1.4), compose.yaml:"))
    #expect(text.contains("# Assumed, since the files name no accelerator: l40s-2"))
  }

  @Test func statedServersReplaceTheAssumedOnes() throws {
    let catalogue = try Shipped.catalogue.get()
    let design = try #require(try Shipped.design(AgentFixture.marked.text).design)
    let text = OptionText(
      design, id: "a", server: "cpu-64c", gpuServer: "hgx-a100-8", catalogue: catalogue)
    #expect(!text.assumptions.contains { $0.contains("server") || $0.contains("accelerator") })
    #expect(text.text.contains("instance: hgx-a100-8, replicas: 2"))
    #expect(text.text.contains("gpu: A100 80GB SXM"))
  }

  @Test func aLaterFileIsLaidOverAnEarlierOne() throws {
    let diagnostics = Diagnostics()
    let files = [
      ("a.yaml", "services: {agent: {image: 'a:1', ports: ['80:80']}}\n"),
      ("b.yaml", "services: {agent: {image: 'a:2', scale: 2}, redis: {image: 'redis:7'}}\n"),
    ].compactMap {
      SourceFile(path: $0.0, bytes: Array($0.1.utf8), diagnostics: diagnostics)
    }
    let design = try #require(
      try Shipped.importer().design(of: files, diagnostics: diagnostics))
    #expect(design.parts.map(\.name) == ["agent", "redis"])
    #expect(design.parts[0].image == "a:2" && design.parts[0].replicas == 2)
    #expect(
      design.findings.contains {
        $0.rule == "replicas-on-one-host-port" && $0.location.file == "a.yaml"
      })
  }

  @Test(arguments: [
    ("①a: 1\n", "unknown-artifact"), ("①- x\n", "unknown-artifact"), ("services: ①*x\n", "alias"),
  ])
  func refusesWithAPlace(_ input: String, code: String) throws {
    let marked = MarkedText(input, file: "compose.yaml")
    let (design, diagnostics) = try Shipped.design(marked.text)
    #expect(design == nil)
    #expect(diagnostics.all.map(\.code) == [code])
    #expect(diagnostics.all.first?.location == marked["①"])
  }
}
