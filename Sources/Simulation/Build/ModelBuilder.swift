public import Catalog
public import Deployments
import Documents
import Statistics
public import Workloads

/// Compiles an alternative and its workload into the model that the engine runs.
///
/// The program is the one of the design page: the user's network, ingress, authorizer, then the orchestrator, which holds
/// its slot for the whole run; a conversation is read; retrieval is done once a run; each step calls the model and, but for
/// the last, its tools; the conversation is written back; the answer travels back.
///
/// Simplifications: documents are not read during a run, secrets only at a start; a connection is open already; the CPU time
/// of handlers does not grow with their neighbours.
public struct ModelBuilder: Sendable {
  private let catalogue: Catalogue

  /// Creates a builder over a catalogue.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// The model, or everything that is not known and would be needed.
  public func model(_ profile: WorkloadProfile, _ alternative: Alternative) -> Result<
    SimulationModel, ModelError
  > {
    var program = ProgramBuilder(profile, alternative, catalogue)
    program.build()
    guard program.stations.facts.problems.isEmpty else {
      return .failure(ModelError(program.stations.facts.problems.joined(separator: "; ")))
    }
    return .success(
      SimulationModel(
        stations: program.specs, program: program.operations, runs: runs(profile),
        traffic: traffic(profile),
        concurrencyLimits: program.stations.limits.map(\.executions),
        remarks: program.stations.facts.remarks + program.remarks))
  }

  private func traffic(_ profile: WorkloadProfile) -> TrafficSpec {
    let arrivals = WeeklyTraffic(profile.traffic)
    let levels = arrivals.strata(atMost: 5).reversed().map {
      TrafficSpec.Level(
        runsPerSecond: $0.runsPerSecond, shareOfRuns: $0.shareOfRuns, shareOfTime: $0.shareOfTime)
    }
    var traffic = TrafficSpec(
      levels: Array(levels), interarrivalCV: arrivals.interarrivalCV,
      trace: profile.trace?.requests)
    let bursts = profile.traffic.burstiness
    if bursts.isModulated { traffic.bursts = bursts }
    return traffic
  }

  private func runs(_ profile: WorkloadProfile) -> RunSampler {
    let run = profile.run
    var sampled = RunSampler(
      steps: StepDistribution(mean: run.stepsMean.value.likely, max: run.stepsMax),
      inputTokens: sampler(run.inputTokens), growthPerStep: run.growthPerStep.value.likely,
      outputTokens: sampler(run.outputTokens),
      sharedPrefixTokens: Int(run.sharedPrefixTokens.value.likely.rounded()),
      tools: run.tools.map {
        RunSampler.Tool(
          callsPerStep: $0.callsPerStep.value.likely, duration: sampler($0.duration))
      },
      streams: profile.interaction == .stream)
    sampled.inputQuantiles = run.inputTokens.quantiles
    sampled.outputQuantiles = run.outputTokens.quantiles
    return sampled
  }

  private func sampler(_ spread: Spread) -> Sampler {
    spread.quantiles.map { .constant($0.mean) }
      ?? .logNormal(
        p50: spread.p50.value.likely, p95: spread.p95.value.likely, cap: spread.max ?? .infinity)
  }
}
