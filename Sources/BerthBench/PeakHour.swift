import Berth
import Catalog
import Deployments
import Documents
import Simulation
import Workloads

/// W4: the busiest hour of the support agent on EKS, with autoscaler ticks, timeouts, percentiles and
/// metering on; the option as an assessment sizes it, a service visit as the unit of work.
struct PeakHour: Sendable {
  private let model: SimulationModel
  private let seed: UInt64

  /// Reads the shipped workload and option, and lets an assessment size it.
  init(_ arguments: Arguments) async throws {
    seed = arguments.seed
    let catalogue = try Catalogue.open(.packed, at: .memory)
    let diagnostics = Diagnostics()
    let path = "workloads/support-agent.yaml"
    guard
      let file = catalogue.textFiles(under: "workloads").first(where: { $0.path.hasSuffix(path) }),
      let source = SourceFile(
        path: file.path, bytes: Array(file.text.utf8), diagnostics: diagnostics)
    else { throw Problem(description: "\(path) is not packed") }
    let archetypes = catalogue.textFiles(under: "archetypes").map { file in
      (String(file.path.split(separator: "/").last?.split(separator: ".").first ?? ""), file.text)
    }
    let surroundings = WorkloadSurroundings(
      archetypes: Dictionary(archetypes, uniquingKeysWith: { first, _ in first })
    ) { path, _, diagnostics in
      catalogue.textFiles(under: "workloads").first { $0.path.hasSuffix(path) }.flatMap {
        SourceFile(path: $0.path, bytes: Array($0.text.utf8), diagnostics: diagnostics)
      }
    }
    let profile = WorkloadReader.read(source, in: surroundings, diagnostics: diagnostics)
    let library = OptionLibrary.options(catalogue, userFiles: [], diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    guard let profile, let option = library.first(where: { $0.id == "aws-eks-gpu" }) else {
      throw Problem(description: "the support agent or the EKS option cannot be read")
    }
    let assessment = try await Assessor(
      catalogue: catalogue, options: [option], seed: seed, refinesBest: false
    ).assess(profile)
    guard let alternative = assessment.alternatives.compactMap(\.alternative).first else {
      throw Problem(description: "the EKS option could not be sized")
    }
    switch ModelBuilder(catalogue).model(profile, alternative) {
    case .failure(let error): throw Problem(description: error.description)
    case .success(var model):
      model.traffic.levels = Array(model.traffic.levels.prefix(1))
      model.horizon = 3600
      self.model = model
    }
  }

  func run() -> Workload.Outcome {
    let result = Simulator(precision: 1, replications: 1...1).run(model, seed: seed)
    let runs = Double(result.runs)
    let visits = result.activities.reduce(0) { $0 + $1.requestsPerRun } * runs
    return Workload.Outcome(
      work: Int(visits.rounded()), events: result.events,
      results: [
        ("runs", runs), ("p95", result.e2e?.p95.value ?? .nan), ("success", result.success),
        ("output_tokens", result.activities.reduce(0) { $0 + $1.outputTokensPerRun } * runs),
      ])
  }
}
