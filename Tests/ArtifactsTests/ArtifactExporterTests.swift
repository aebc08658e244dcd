import Catalog
import Deployments
import Documents
import Testing

@testable import Artifacts

struct ArtifactExporterTests {
  static let cases: [(String, ArtifactKind)] = [
    ("aws-lambda-bedrock", .template), ("aws-lambda-openai-pinecone", .template),
    ("aws-lambda-bedrock-ecs-tools", .template), ("onprem-kubernetes-h100", .kubernetes),
    ("onprem-kubernetes-a100", .kubernetes), ("aws-eks-gpu", .kubernetes),
    ("azure-aks-gpu", .kubernetes), ("gcp-gke-gpu", .kubernetes), ("onprem-compose", .compose),
    ("onprem-compose", .kubernetes), ("onprem-kubernetes-h100", .compose),
    ("hybrid-edge-cloud", .kubernetes), ("hybrid-onprem-burst", .kubernetes),
  ]

  private func exporter(_ id: String) throws -> ArtifactExporter {
    let alternative = try #require(try Shipped.alternative(id))
    return ArtifactExporter(
      alternative, workload: "test", retentionDays: 90, catalogue: try Shipped.catalogue.get())
  }

  @Test(arguments: cases)
  func importGivesTheOptionBack(_ id: String, _ kind: ArtifactKind) throws {
    let catalogue = try Shipped.catalogue.get()
    let exporter = try exporter(id)
    let text = try #require(exporter.text(as: kind))
    let (imported, diagnostics) = try Shipped.design(text, file: "exported.yaml")
    #expect(diagnostics.all.isEmpty, "\(diagnostics.all)\n\(text)")
    let design = try #require(imported)
    #expect(design.unplaced.isEmpty, "\(design.unplaced)")
    let option = OptionText(design, id: id, catalogue: catalogue).text
    let problems = Diagnostics()
    let read = OptionReader(catalogue).read(
      text: option, file: "\(id).yaml", diagnostics: problems)
    #expect(problems.all.isEmpty, "\(problems.all)\n\(option)")
    let again = try #require(read)
    #expect(OptionWriter(again).text == OptionWriter(exporter.option).text)
    #expect(
      again.components.map(\.sizing) == exporter.option.components.map(\.sizing))
  }

  @Test(arguments: cases)
  func whatIsExportedHasNoErrorsOfItsOwn(_ id: String, _ kind: ArtifactKind) throws {
    let text = try #require(try exporter(id).text(as: kind))
    let design = try #require(try Shipped.design(text, file: "exported.yaml").design)
    let errors = design.findings.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.description).joined(separator: "\n"))")
  }

  @Test func aChangeOfTheFileIsAChangeOfTheOption() throws {
    let catalogue = try Shipped.catalogue.get()
    let text = try #require(try exporter("aws-lambda-bedrock").text(as: .template))
    let changed = text.replacing("MemorySize: 1024", with: "MemorySize: 2048")
    #expect(text != changed)
    let design = try #require(try Shipped.design(changed, file: "template.yaml").design)
    let option = OptionText(design, id: "aws-lambda-bedrock", catalogue: catalogue).text
    #expect(option.contains("memory: 2 GiB"))
  }

  @Test func whatHasNoPlaceIsRefused() throws {
    #expect(try exporter("onprem-compose").text(as: .template) == nil)
    #expect(try exporter("aws-lambda-bedrock").text(as: .kubernetes) == nil)
  }
}
