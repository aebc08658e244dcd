import ArgumentParser
import Catalog
import Documents
import Inference

/// Options that say on which accelerators a model runs, and how it is spread over them.
struct InferenceLayoutArguments: ParsableArguments {
  @Option(name: .long, help: "An accelerator of the catalogue, such as \"H100 SXM\".")
  var gpu: String
  @Option(name: .long, help: "Accelerators in all.") var gpus = 1
  @Option(name: .long, help: "Tensor parallelism; all accelerators of a replica when left out.")
  var tp: Int?
  @Option(name: .long, help: "Pipeline stages.") var pp = 1
  @Option(name: .long, help: "Groups of expert parallelism.") var ep = 1
  @Option(name: .long, help: "Replicas; what the accelerators hold when left out.")
  var replicas: Int?
  @Option(name: .long, help: "Replicas for prompts alone: disaggregated serving.")
  var prefillReplicas: Int?
  @Option(name: .long, help: "fp32, bf16, fp8, int8, int4, nvfp4 or mxfp4.")
  var precision = "bf16"
  @Option(name: .long, help: "The KV cache's format.") var kvPrecision: String?
  @Option(name: .long, help: "Tokens a step may hold.") var maxTokens: Int?
  @Option(name: .long, help: "Requests that run at a time.") var maxSequences: Int?
  @Option(name: .long, help: "round-robin, least-loaded, prefix-aware or session-affinity.")
  var routing = RoutingPolicy.leastLoaded.rawValue

  /// The fleet the options describe.
  func fleet(_ common: InferenceModelArguments, _ catalogue: Catalogue) throws -> Fleet {
    let known = KnownHardware(catalogue)
    let card = try InferenceModelArguments.accelerator(gpu, known)
    let engine = try common.engineGeneration()
    guard gpus >= 1, pp >= 1, ep >= 1, tp ?? 1 >= 1, replicas ?? 1 >= 1 else {
      throw InferenceFailure.bad("numbers of accelerators, stages and replicas are at least 1")
    }
    let tensor = tp ?? max(1, gpus / (pp * (replicas ?? 1)))
    let each = tensor * pp
    let count = replicas ?? max(1, gpus / each)
    guard tp == nil && replicas == nil || each * count <= gpus || gpus == 1 else {
      throw InferenceFailure.bad(
        "\(count) replicas of \(each) accelerators need \(each * count), `--gpus` has \(gpus)")
    }
    guard let policy = RoutingPolicy(rawValue: routing) else {
      throw InferenceFailure.unknown(
        "routing policy", routing, among: RoutingPolicy.allCases.map(\.rawValue))
    }
    var setup = ServingSetup(
      model: try common.architecture(catalogue), accelerator: card,
      parallelism: Parallelism(tensor: tensor, pipeline: pp, expert: ep),
      precision: try InferenceModelArguments.precision(precision),
      cachePrecision: try kvPrecision.map(InferenceModelArguments.precision) ?? .bf16,
      engine: engine, factors: try common.readFactors())
    if let maxTokens { setup.tokenBudget = max(1, maxTokens) }
    if let maxSequences { setup.maxSequences = max(1, maxSequences) }
    return Fleet(setup, replicas: count, policy: policy, prefillReplicas: prefillReplicas)
  }
}
