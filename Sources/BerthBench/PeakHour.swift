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
    let (catalogue, profile, library) = try SupportAgent.read()
    guard let option = library.first(where: { $0.id == "aws-eks-gpu" }) else {
      throw Problem(description: "the EKS option cannot be read")
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
