import ArgumentParser
import Catalog
import Documents
import Inference
import Reports

/// `berth inference estimate`: what a deployment yields at a load.
struct InferenceEstimateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Throughput, latency, memory and bottleneck of a model on accelerators.",
    usage: "berth inference estimate --model M --gpu G --isl N --osl N [<options>]",
    discussion: """
      EXAMPLES
        berth inference estimate --model Llama-3.1-8B --gpu "H100 SXM" \\
          --isl 512 --osl 128 --rate 20
        berth inference estimate --model Llama-3.3-70B --gpu B200 --gpus 2 \\
          --precision fp8 --isl 2000 --osl 500 --concurrency 64 --json
      """)

  @OptionGroup var common: InferenceModelArguments
  @OptionGroup var layout: InferenceLayoutArguments
  @Option(name: .long, help: "Prompt tokens.") var isl: Int
  @Option(name: .long, help: "Output tokens.") var osl: Int
  @Option(name: .long, help: "Clients that each wait for their answer.") var concurrency: Int?
  @Option(name: .long, help: "Requests a second, arriving at random.") var rate: Double?
  @Option(name: .long, help: "Share of the prompt found in the prefix cache, 0 to 1.")
  var cachedShare = 0.0
  @Option(name: .long, help: "Tokens a draft proposes each step.") var speculate: Int?
  @Option(name: .long, help: "The chance that a proposed token is accepted.") var acceptance = 0.7
  @Option(name: .long, help: "The draft's size as a share of the model's.") var draftShare = 0.05
  @Option(name: .long, help: "Requests simulated for percentiles.")
  var requests = InferenceEstimate.simulated
  @Option(name: .long, help: "The seed of arrivals.") var seed: UInt64 = 1
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  func run() throws {
    let catalogue = try common.catalogueOptions.open()
    if concurrency != nil, rate != nil {
      throw InferenceFailure.bad("`--concurrency` and `--rate` exclude one another")
    }
    if let concurrency, concurrency < 1 {
      throw InferenceFailure.bad("`--concurrency` is at least 1")
    }
    guard (0..<1).contains(cachedShare) else {
      throw InferenceFailure.bad("`--cached-share` lies between 0 and 1")
    }
    var fleet = try layout.fleet(common, catalogue)
    if let speculate {
      guard
        let speculation = Speculation(
          proposed: speculate, acceptance: acceptance, draftShare: draftShare)
      else {
        throw InferenceFailure.bad(
          "speculation proposes 1 to 64 tokens; acceptance and draft share lie between 0 and 1")
      }
      var setup = fleet.setup
      setup.speculation = speculation
      fleet = Fleet(
        setup, replicas: fleet.replicas, policy: fleet.policy,
        prefillReplicas: fleet.prefillReplicas)
    }
    let load: InferenceLoad =
      rate.map(InferenceLoad.rate) ?? concurrency.map(InferenceLoad.concurrency) ?? .saturated
    let estimate: InferenceEstimate
    do throws(InferenceEstimate.Refusal) {
      estimate = try InferenceEstimate(
        fleet, promptTokens: isl, outputTokens: osl, load: load, cachedShare: cachedShare,
        seed: seed, requests: min(10_000_000, max(20, requests)))
    } catch {
      throw Failure(code: 1, message: error.reason)
    }
    let output = InferenceText(estimate, fleet: fleet)
    try Terminal.say(json ? output.json : output.text)
  }
}
