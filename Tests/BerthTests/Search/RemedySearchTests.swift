import Compliance
import Deployments
import Documents
import Testing
import Workloads

@testable import Berth

/// The cheapest change that turns a verdict.
@Suite struct RemedySearchTests {
  private static let intake = Task {
    let profile = try Samples.profile("clinical-intake") { text in
      text.replacing("runs_per_month: 180_000", with: "runs_per_month: 20_000")
    }
    let names = ["anthropic-api", "aws-lambda-bedrock", "onprem-kubernetes-a100"]
    let options = try Samples.options().filter { names.contains($0.id) }
    let assessor = try Assessor(
      catalogue: Samples.catalogue.get(), options: options, seed: 1, precision: 0.5,
      refinesBest: false)
    return try await assessor.assess(profile).withRemedies()
  }

  @Test func aGloballyRoutedModelIsReplacedByASubstitute() async throws {
    let assessment = try await Self.intake.value
    let item = try #require(assessment.alternatives.first { $0.option.id == "anthropic-api" })
    #expect(item.outcome == .excluded)
    let remedy = try #require(assessment.remedies[item.id])
    #expect(remedy.changes.map(\.kind) == [.provider])
    guard case .service(let component, let service, _)? = remedy.changes.first else {
      Issue.record("no service is replaced")
      return
    }
    #expect(component == "model")
    #expect(["aws-bedrock", "gcp-vertex-ai"].contains(service))
    #expect(remedy.outcomeAfter == .conditional)
    #expect(remedy.isPriced && remedy.dollarsMore != nil)
    #expect(!remedy.evidence.isEmpty)
  }

  @Test func whatIsConditionalNamesItsEvidenceAndAWayOut() async throws {
    let assessment = try await Self.intake.value
    let open = assessment.alternatives.filter { $0.outcome == .conditional }
    #expect(!open.isEmpty)
    for item in open where item.exclusions.isEmpty {
      let remedy = try #require(assessment.remedies[item.id], "\(item.id)")
      #expect(!remedy.evidence.isEmpty)
      #expect(remedy.move?.outcome == .allowed)
    }
    // What is allowed needs no remedy.
    for item in assessment.alternatives where item.outcome == .allowed {
      #expect(assessment.remedies[item.id] == nil)
    }
  }

  @Test func aServiceChangeMovesTheComponentAndForgetsItsOldFacts() throws {
    let option = try #require(try Samples.options().first { $0.id == "anthropic-api" })
    let site = Site(id: "gcp", kind: .cloudRegion, provider: "gcp")
    let changed = DesignChange.service(component: "model", to: "gcp-vertex-ai", at: site)
      .applied(to: option)
    let model = try #require(changed.components.first { $0.id == "model" })
    #expect(model.service == "gcp-vertex-ai" && model.site == "gcp" && model.facts.isEmpty)
    #expect(changed.sites.last == site)
    #expect(
      DesignChange.service(component: "nothing", to: "x", at: site).applied(to: option).components
        == option.components)
  }
}
