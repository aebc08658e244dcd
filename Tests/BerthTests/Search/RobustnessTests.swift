import Berth
import Catalog
import Deployments
import Documents
import Testing
import Workloads

@Suite struct RobustnessTests {
  private func assessment(_ ids: [String], runs: String) async throws -> Assessment {
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let diagnostics = Diagnostics()
    let text = """
      workload: small
      traffic: {runs_per_month: \(runs)}
      like: support-agent
      users: {DE: 100%}
      data: {classes: [internal], residency: []}
      models: [claude-sonnet-5, llama-3.3-70b]
      """
    let archetypes = catalogue.textFiles(under: "archetypes").map { file in
      (String(file.path.dropFirst("archetypes/".count).dropLast(".yaml".count)), file.text)
    }
    let source = try #require(
      SourceFile(path: "small.yaml", bytes: Array(text.utf8), diagnostics: diagnostics))
    let profile = try #require(
      WorkloadReader.read(
        source,
        in: WorkloadSurroundings(
          archetypes: Dictionary(archetypes, uniquingKeysWith: { first, _ in first })),
        diagnostics: diagnostics))
    let options = OptionLibrary.options(catalogue, diagnostics: diagnostics)
      .filter { ids.contains($0.id) }
    return try await Assessor(
      catalogue: catalogue, options: options, seed: 1, precision: 0.5, refinesBest: false
    ).assess(profile)
  }

  /// Shares add to one, regret is never negative, and the one that is always first has none.
  @Test func sharesAddToOne() async throws {
    let assessment = try await assessment(
      ["aws-lambda-bedrock", "aws-fargate-bedrock", "aws-eks-gpu", "onprem-kubernetes-a100"],
      runs: "{low: 20_000, likely: 60_000, high: 300_000}")
    let robust = try #require(Robustness(assessment))
    #expect(robust.rows.count == assessment.ranked.count && robust.rows.count >= 2)
    #expect(robust.scenarios == Robustness.count)
    #expect((robust.rows.reduce(0) { $0 + $1.first } - 1).magnitude < 1e-9)
    for row in robust.rows {
      #expect(row.first >= 0 && row.meanRegret >= 0 && row.regretP90 >= 0)
      #expect(row.first < 1 - 1e-9 || row.meanRegret < 1e-9)
    }
    let best = robust.rows.min { $0.meanRegret < $1.meanRegret }
    #expect(best?.id == assessment.winner?.id)
  }

  @Test func oneAloneHasNoRival() async throws {
    let assessment = try await assessment(["aws-lambda-openai-pinecone"], runs: "60_000")
    #expect(Robustness(assessment) == nil)
  }
}
