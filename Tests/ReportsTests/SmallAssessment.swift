import Catalog
import Compliance
import Costing
import Deployments
import Documents
import Simulation
import Workloads

@testable import Berth

/// Assessments made by hand: one ranked alternative, or none.
enum SmallAssessment {
  static let catalogue = Result { try Catalogue.open(.packed, at: .memory) }
  static let text = """
    workload: agent
    like: support-agent
    traffic: {runs_per_month: 100_000}
    users: {DE: 100%}
    data: {classes: [personal], residency: [EU]}
    models: [claude-sonnet-5]
    objectives: {e2e_p95: {within: 60 s, hard: true}, budget_per_month: $9_000}
    """

  static func profile(path: String) throws -> WorkloadProfile {
    let diagnostics = Diagnostics()
    var archetypes: [String: String] = [:]
    for file in try catalogue.get().textFiles(under: "archetypes") {
      archetypes[String(file.path.dropFirst("archetypes/".count).dropLast(".yaml".count))] =
        file.text
    }
    let source = SourceFile(path: path, bytes: Array(text.utf8), diagnostics: diagnostics)
    guard let source,
      let profile = WorkloadReader.read(
        source, in: WorkloadSurroundings(archetypes: archetypes) { _, _, _ in nil },
        diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    return profile
  }

  static func option(_ id: String) throws -> DeploymentOption {
    let diagnostics = Diagnostics()
    let options = OptionLibrary.options(try catalogue.get(), diagnostics: diagnostics)
    guard let option = options.first(where: { $0.id == id }) else {
      throw InputError(diagnostics.all)
    }
    return option
  }

  static func line(
    _ component: String, _ sku: String, quantity: Double, unit: String, price: Double,
    confidence: Confidence = .high, row: String
  ) -> Bill.Line {
    let dollars = quantity * price
    return Bill.Line(
      title: "Service, \(sku)", component: component, service: "aws-bedrock", sku: sku,
      region: "eu",
      quantity: quantity, unit: unit, effectiveUnitPrice: price,
      amount: Money(dollars: dollars) ?? .zero,
      range: UncertainNumber(low: 0.9 * dollars, likely: dollars, high: 1.1 * dollars),
      references: [
        CatalogueReference(
          table: "price", row: row, source: "a price page", asOf: "2026-09-01",
          confidence: confidence)
      ], confidence: confidence, basis: .listed, derivation: "by hand")
  }

  static var bill: Bill {
    Bill(
      lines: [
        line("model", "claude", quantity: 600e6, unit: "input_token", price: 3e-6, row: "p.csv:1"),
        line(
          "model", "claude", quantity: 250e6, unit: "cached_input_token", price: 0.3e-6,
          row: "p.csv:2"),
        line(
          "model", "claude", quantity: 50e6, unit: "cache_write_token", price: 3.75e-6,
          row: "p.csv:3"),
        line("model", "claude", quantity: 70e6, unit: "output_token", price: 15e-6, row: "p.csv:4"),
        line(
          "authorizer", "requests", quantity: 100_000, unit: "request", price: 2e-7, row: "p.csv:5"),
        line(
          "orchestrator", "requests", quantity: 100_000, unit: "request", price: 2e-7,
          row: "p.csv:5"),
        line(
          "operations", "engineer", quantity: 8, unit: "hour", price: 77.5, confidence: .low,
          row: "o.csv:1"),
      ], gaps: [])
  }

  private static func interval(_ value: Double) -> Interval {
    Interval(value: value, lower: 0.97 * value, upper: 1.03 * value)
  }

  private static func latency(_ p50: Double) -> LatencyEstimate {
    LatencyEstimate(
      p50: interval(p50), p95: interval(3 * p50), p99: interval(4 * p50), mean: interval(1.3 * p50))
  }

  static func alternative(_ id: String) throws -> AssessedAlternative {
    var item = AssessedAlternative(
      Candidate(option: try option(id), model: "claude-sonnet-5", id: id, refusal: nil))
    item.performance = PerformanceEstimate(
      e2e: latency(5), ttft: latency(0.4), availability: 0.9983, availabilityBySLA: nil, losses: [],
      loads: [
        ComponentLoad(
          component: "authorizer", utilisation: 0.14, resource: "executions", inUse: 1,
          capacity: 100
        ),
        ComponentLoad(
          component: "orchestrator", utilisation: 0.14, resource: "executions", inUse: 13,
          capacity: 100),
      ], bottleneck: "authorizer", isStable: true, runsSimulated: 5000, events: 1,
      remarks: ["a store has no measured latency"])
    item.bill = bill
    item.verdicts = [Verdict(regime: "GDPR", outcome: .conditional, results: requirements(item))]
    return item
  }

  /// One requirement, open for every component for the same reason, and one that is met.
  static func requirements(_ item: AssessedAlternative) -> [RequirementResult] {
    item.option.components.flatMap { component in
      [RequirementState.needsEvidence, .met].map { state in
        RequirementResult(
          regime: "GDPR", article: state == .met ? "Art 5" : "Art 33",
          requirement: "A breach can be reported within 72 hours.", component: component.id,
          state: state, isHard: true, isOurs: false, isFuture: false,
          found: [.init(field: "incident_notice_hours", value: nil, origin: nil)],
          needed: "incident_notice_hours <= 48", source: "the law", confidence: .high,
          change: "set `incident_notice_hours: 24` for `\(component.id)`")
      }
    }
  }

  static func assessment(_ items: [AssessedAlternative], path: String) throws -> Assessment {
    Assessment(
      profile: try profile(path: path), catalogue: try catalogue.get(), seed: 1, criteria: [],
      weights: [], alternatives: items, findings: [], ownDuties: [], flips: [], stability: [])
  }

  /// One that is ranked and one that a limit put out before anything was computed.
  static func answered(path: String = "agent.yaml") throws -> Assessment {
    var first = try alternative("aws-lambda-bedrock")
    first.rank = 1
    var out = AssessedAlternative(
      Candidate(
        option: try option("openai-api"), model: nil, id: "openai-api",
        refusal: Exclusion(.model, "no accepted model can be had", remedy: "accept another model")))
    out.warnings = []
    var assessment = try assessment([first, out], path: path)
    assessment.flips = [
      Flip(
        input: "the load", now: "100,000 runs a month", threshold: "28,000 runs a month",
        winner: "openai-api")
    ]
    return assessment
  }

  /// Nothing ranked: one misses an objective by a little, one by a lot.
  static func missed() throws -> Assessment {
    let items = try [("aws-lambda-bedrock", 0.1), ("aws-fargate-bedrock", 0.9)].map { id, margin in
      var item = try alternative(id)
      item.exclusions = [
        Exclusion(
          .objective, "whole run at p95 is too long", margin: margin,
          remedy: "an objective of \(60 * (1 + margin)) s")
      ]
      return item
    }
    return try assessment(items, path: "agent.yaml")
  }
}
