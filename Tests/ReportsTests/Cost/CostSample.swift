import Berth
import Catalog
import Deployments
import Documents
import Workloads

@testable import Reports

/// A cost statement of a small load on own servers with a bought model against a cloud's, made once.
enum CostSample {
  static let shared = Task { try await statement() }

  static let text = """
    workload: small
    like: support-agent
    traffic: {runs_per_month: {low: 15_000, likely: 20_000, high: 30_000}, growth_per_month: 12%}
    users: {DE: 100%}
    data: {classes: [internal], residency: []}
    models: [llama-3.3-70b]
    objectives: {budget_per_month: $50_000}
    organisation: {country: DE, go_live: 2027-03-01}
    finance:
      horizon: 30 months
      discount_rate: 8%
      discounts: {aws: 5%}
      build: {low: $20_000, likely: $30_000, high: $60_000}
      migration: $5_000
      ramp: 2 months
      price_change_per_year: 3%
      non_production: 20%
      support_plan: 10%
      fiscal_year_start: 4
      exchange: {currency: EUR, per_usd: 0.91, date: 2026-11-20}
    """

  static func profile(_ catalogue: Catalogue) throws -> WorkloadProfile {
    let diagnostics = Diagnostics()
    var archetypes: [String: String] = [:]
    for file in catalogue.textFiles(under: "archetypes") {
      archetypes[String(file.path.dropFirst("archetypes/".count).dropLast(".yaml".count))] =
        file.text
    }
    guard
      let source = SourceFile(
        path: "small.yaml", bytes: Array(text.utf8), diagnostics: diagnostics),
      let profile = WorkloadReader.read(
        source, in: WorkloadSurroundings(archetypes: archetypes), diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    return profile
  }

  private static func statement() async throws -> CostStatement {
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let profile = try profile(catalogue)
    let diagnostics = Diagnostics()
    let options = OptionLibrary.options(catalogue, diagnostics: diagnostics)
      .filter {
        ["aws-fargate-bedrock", "hybrid-onprem-orchestration-cloud-model"].contains($0.id)
      }
    let assessment = try await Assessor(
      catalogue: catalogue, options: options, seed: 1, precision: 0.5
    ).assess(profile)
    func cost(_ id: String) throws -> OptionCost {
      guard let item = assessment.alternatives.first(where: { $0.option.id == id }),
        let cost = OptionCost(item, profile, catalogue, seed: 1)
      else { throw InputError(diagnostics.all) }
      return cost
    }
    return CostStatement(
      try cost("hybrid-onprem-orchestration-cloud-model"), profile, catalogue,
      against: try cost("aws-fargate-bedrock"))
  }
}
