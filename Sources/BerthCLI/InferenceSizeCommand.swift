import ArgumentParser
import Catalog
import Documents
import Inference
import Reports

/// `berth inference size`: the cheapest deployment that holds a load within objectives.
struct InferenceSizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "size",
    abstract: "Find the cheapest accelerators, layout and replicas for a load, and prove it.",
    usage: "berth inference size --model M --rate R --isl N --osl N [<options>]",
    discussion: """
      Prices are on-demand instance prices of the catalogue, the cheapest region of each instance unless `--region` is given.

      EXAMPLES
        berth inference size --model Llama-3.1-8B --gpu "H100 SXM" \\
          --rate 20 --isl 512 --osl 128 --tpot-p95-ms 40
        berth inference size --model Llama-3.3-70B --precision bf16,fp8 \\
          --rate 5 --isl 2000 --osl 400 --ttft-p95-ms 2000 --json
      """)

  @OptionGroup var common: InferenceModelArguments
  @Option(name: .long, parsing: .singleValue, help: "An accelerator to consider; may be repeated.")
  var gpu: [String] = []
  @Option(name: .long, help: "The most accelerators that serve.") var maxGpus = 8
  @Option(name: .long, help: "Formats of the weights to consider, with commas.")
  var precision = "bf16"
  @Option(name: .long, help: "Requests a second.") var rate: Double
  @Option(name: .long, help: "Prompt tokens.") var isl: Int
  @Option(name: .long, help: "Output tokens.") var osl: Int
  @Option(name: .long, help: "Milliseconds to the first token at p95.") var ttftP95Ms: Double?
  @Option(name: .long, help: "Milliseconds an output token at p95.") var tpotP95Ms: Double?
  @Option(name: .long, help: "Milliseconds to the last token at p95.") var e2eP95Ms: Double?
  @Option(name: .long, help: "Only prices of this region.") var region: String?
  @Option(name: .long, help: "The seed of arrivals.") var seed: UInt64 = 1
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  func run() throws {
    let catalogue = try common.catalogueOptions.open()
    let known = KnownHardware(catalogue)
    guard rate > 0, rate.isFinite, isl >= 1, osl >= 1, maxGpus >= 1 else {
      throw InferenceFailure.bad("rate, tokens and accelerators are above 0")
    }
    let cards =
      try gpu.isEmpty
      ? known.accelerators.keys.sorted().compactMap { known.accelerators[$0] }
      : gpu.map { try InferenceModelArguments.accelerator($0, known) }
    let names = Set(cards.map(\.name))
    let offers = AcceleratorOffer.offers(catalogue, accelerators: names, region: region)
    var question = ServingSizing.Question(
      model: try common.architecture(catalogue), accelerators: cards,
      precisions: try precision.split(separator: ",").map {
        try InferenceModelArguments.precision(String($0))
      }, mostAccelerators: maxGpus, rate: rate, promptTokens: isl, outputTokens: osl,
      objective: LatencyObjective(
        milliseconds: (first: ttftP95Ms, token: tpotP95Ms, last: e2eP95Ms)), offers: offers)
    question.engine = try common.engineGeneration()
    question.factors = try common.readFactors()
    question.seed = seed
    let sizing = ServingSizing(question)
    let output = InferenceSizeText(sizing, question: question)
    guard sizing.best != nil else {
      if json { try Terminal.say(output.json) }
      throw Failure(code: 1, message: output.nothing)
    }
    try Terminal.say(json ? output.json : output.text)
  }
}
