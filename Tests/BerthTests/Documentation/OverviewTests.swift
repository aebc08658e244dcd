import Berth
import Catalog
import Deployments
import Documents
import Foundation
import Testing
import Workloads

/// The library's example on the front page of the documentation is the one that runs here.
struct OverviewTests {
  private func assessment(of profile: WorkloadProfile) async throws -> Assessment {
    let diagnostics = Diagnostics()
    // example
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let options = OptionLibrary.options(catalogue, diagnostics: diagnostics)
    let assessor = try Assessor(catalogue: catalogue, options: options, seed: 1)
    let assessment = await assessor.assess(profile)
    // end
    try diagnostics.throwIfNeeded()
    return assessment
  }

  @Test func theFrontPageShowsThisCode() throws {
    let code = try String(contentsOfFile: #filePath, encoding: .utf8)
      .components(separatedBy: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let start = try #require(code.firstIndex(of: "// example"))
    let end = try #require(code.firstIndex(of: "// end"))
    let article = FileKeys.root.appendingPathComponent("Sources/Berth/Berth.docc/Berth.md")
    let page = try String(contentsOf: article, encoding: .utf8)
    let example = code[(start + 1)..<end].joined(separator: "\n")
    #expect(page.contains("```swift\n\(example)\n```"))
  }

  @Test func theExampleAssessesAWorkload() async throws {
    let text = """
      workload: small
      like: support-agent
      traffic: {runs_per_month: 1000}
      users: {US: 100%}
      data: {classes: [internal]}
      models: [gpt-5-mini]
      """
    let diagnostics = Diagnostics()
    let source = try #require(
      SourceFile(path: "small.yaml", bytes: Array(text.utf8), diagnostics: diagnostics))
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let archetypes = catalogue.textFiles(under: "archetypes").reduce(into: [:]) {
      $0[String($1.path.dropFirst("archetypes/".count).dropLast(".yaml".count))] = $1.text
    }
    let around = WorkloadSurroundings(archetypes: archetypes) { _, _, _ in nil }
    let profile = try #require(
      WorkloadReader.read(source, in: around, diagnostics: diagnostics), "\(diagnostics.errors)")
    let assessment = try await assessment(of: profile)
    #expect(!assessment.ranked.isEmpty)
  }
}
