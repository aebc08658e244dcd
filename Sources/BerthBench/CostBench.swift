import Berth
import Catalog
import Costing
import Deployments
import Documents

/// C1: 4,096 Sobol scenarios of the whole bill and 36 months of cash flow for 20 alternatives of the support agent, a
/// scenario of an alternative as the unit of work.
struct CostBench: Sendable {
  private let scenarios: CostScenarios
  private let seed: UInt64

  /// Assesses all options, coarsely, and keeps the first 20 alternatives with a complete bill.
  init(_ arguments: Arguments) async throws {
    seed = arguments.seed
    let (catalogue, profile, library) = try SupportAgent.read()
    let assessment = try await Assessor(
      catalogue: catalogue, options: library, seed: seed, precision: 0.5, refinesBest: false
    ).assess(profile)
    guard
      let scenarios = CostScenarios(assessment.alternatives, profile, catalogue, most: 20),
      scenarios.items.count == 20
    else { throw Problem(description: "fewer than 20 alternatives have a complete bill") }
    self.scenarios = scenarios
  }

  func run() -> Workload.Outcome {
    let outcomes = scenarios.outcomes(count: 4096, seed: seed)
    let first = outcomes.summary(of: 0)
    return Workload.Outcome(
      work: outcomes.scenarios * outcomes.ids.count, events: outcomes.scenarios,
      results: [
        ("inputs", Double(outcomes.inputs.count)), ("p50", first?.p50 ?? .nan),
        ("p90", first?.p90 ?? .nan),
        ("first_cheaper_than_second", outcomes.probabilityCheaper(0, than: 1) ?? .nan),
      ])
  }
}
