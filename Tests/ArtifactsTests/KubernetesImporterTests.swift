import Catalog
import Deployments
import Documents
import DocumentsTestSupport
import Testing

@testable import Artifacts

struct KubernetesImporterTests {
  @Test func everyPartIsPlacedOrListed() throws {
    let marked = ManifestFixture.marked
    let (imported, diagnostics) = try Shipped.design(marked.text, file: "manifests.yaml")
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)")
    let design = try #require(imported)
    #expect(
      design.parts.map { "\($0.name) \($0.role.rawValue) \($0.service)" } == [
        "agent ingress onprem-nginx", "orchestrator orchestrator onprem-kubernetes",
        "model-server inference onprem-gpu-server",
      ])
    let orchestrator = design.parts[1]
    #expect(orchestrator.replicas == 3 && orchestrator.vcpu == 2 && orchestrator.memoryGiB == 2)
    #expect(orchestrator.location == marked["③"])
    let model = design.parts[2]
    #expect(model.replicas == 2 && model.gpus == 1 && model.reservesGPU && model.memoryGiB == 96)
    #expect(design.unplaced.map(\.name) == ["Flavour vanilla"])
    #expect(design.unplaced.first?.location.line == marked["⑨"].map { $0.line + 1 })
    #expect(
      design.joined.map(\.name) == [
        "ConfigMap agent-config", "Secret agent-secrets", "PersistentVolumeClaim weights",
        "Service orchestrator", "Service model-server",
      ])
  }

  @Test func findingsStandAtTheirPlaces() throws {
    let marked = ManifestFixture.marked
    let design = try #require(try Shipped.design(marked.text, file: "manifests.yaml").design)
    func has(_ rule: String, _ marker: Character) -> Bool {
      design.findings.contains { $0.rule == rule && $0.location == marked[marker] }
    }
    #expect(has("undefined-service", "①"))
    #expect(has("secret-in-file", "②"))
    #expect(has("missing-autoscaler", "③"))
    #expect(has("floating-tag", "④"))
    #expect(has("secret-in-environment", "⑤"))
    #expect(has("missing-healthcheck", "⑥"))
    #expect(!design.findings.contains { $0.message.contains("not-a-real") })
    // The model's server is a service of these files.
    #expect(!design.findings.contains { $0.message.contains("MODEL_URL") })
  }

  @Test func aModelThatFitsNowhereIsAnError() throws {
    let text = ManifestFixture.marked.text.replacing("Llama-3.1-8B", with: "Llama-3.1-405B")
    let design = try #require(try Shipped.design(text, file: "manifests.yaml").design)
    let finding = try #require(design.findings.first { $0.rule == "model-does-not-fit" })
    #expect(finding.location == ManifestFixture.marked["⑦"])
    #expect(finding.related == [ManifestFixture.marked["⑧"]].compactMap { $0 })
  }

  @Test func anAutoscalerMakesReplicasAMinimum() throws {
    let text =
      ManifestFixture.marked.text + """

        ---
        apiVersion: keda.sh/v1alpha1
        kind: ScaledObject
        metadata: {name: orchestrator}
        spec:
          scaleTargetRef: {name: orchestrator}
          minReplicaCount: 2
          maxReplicaCount: 9

        """
    let catalogue = try Shipped.catalogue.get()
    let design = try #require(try Shipped.design(text, file: "manifests.yaml").design)
    let part = try #require(design.parts.first { $0.role == .orchestrator })
    #expect(part.replicas == 2 && part.maximumReplicas == 9)
    let option = OptionText(design, id: "agent", catalogue: catalogue).text
    #expect(option.contains("replicas: {auto: 2}"))
    let diagnostics = Diagnostics()
    _ = OptionReader(catalogue).read(text: option, file: "agent.yaml", diagnostics: diagnostics)
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)\n\(option)")
  }
}
