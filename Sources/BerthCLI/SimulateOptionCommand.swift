import ArgumentParser
import Berth
import Catalog
import Deployments
import Documents
import Reports
import Simulation
import Workloads

/// `berth simulate WORKLOAD --option ID`: one option, sized as an assessment sizes it.
struct SimulateOptionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "option", abstract: "Simulate one option for a workload.",
    discussion: """
      EXAMPLES
        berth simulate Data/workloads/support-agent.yaml --option aws-lambda-bedrock
        berth simulate my-agent.yaml --option my-option --options my-option.yaml --precision 1%
      """)

  @Argument(help: "The workload file; `-` for standard input.") var workload: String

  @Option(name: .long, help: ArgumentHelp("Id of the option.", valueName: "id"))
  var option: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Model, where the option can run several the workload accepts.", valueName: "name"))
  var model: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Option files of your own, beside the shipped ones.", valueName: "file"))
  var options: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Replay recorded model calls, each a run of one step.", valueName: "file"))
  var trace: String?

  @OptionGroup var arguments: SimulateArguments
  @OptionGroup var catalogueOptions: CatalogueOptions

  func run() async throws {
    let catalogue = try catalogueOptions.open()
    let profile = try WorkloadArgument.read(workload, catalogue: catalogue)
    let alternative = try await resolve(catalogue, profile)
    var model: SimulationModel
    switch ModelBuilder(catalogue).model(profile, alternative) {
    case .failure(let error): throw Failure(code: 1, message: error.description)
    case .success(let built): model = built
    }
    for index in model.stations.indices {
      if case .pool = model.stations[index].kind { model.stations[index].recordsWaits = true }
    }
    if let trace { model.traffic.trace = try requests(trace) }
    let simulator = arguments.simulator(runs: 2000, fewest: 6, most: 200)
    let result = await arguments.run(simulator, model)
    let summary = SimulationSummary(
      model, result, standing: LoadStanding(model, result.loads))
    let estimate: AvailabilityEstimate
    do {
      estimate = try AvailabilityEstimate(alternative, catalogue)
    } catch {
      throw Failure(code: 1, message: error.description)
    }
    var availability = SimulateAvailability(simulated: summary.success)
    availability.closedForm = estimate.expected
    availability.bySLA = estimate.bySLA
    if arguments.json {
      let head: [(String, JSONValue)] = [
        ("workload", .string(profile.name)), ("option", .string(alternative.option.id)),
        ("model", .string(alternative.model)),
      ]
      let json = SimulateJSON(
        head: head, summary: summary, availability: availability, seed: arguments.seed)
      try Terminal.say(String(json.value.text.dropLast()))
    } else {
      try Terminal.say(
        SimulateText(
          title: "\(profile.name) on \(alternative.option.id) with \(alternative.model)",
          summary: summary, availability: availability, seed: arguments.seed,
          width: Terminal.width ?? .max
        ).text)
    }
  }

  /// Sites, model and sizes as an assessment of this option alone fixes them.
  private func resolve(_ catalogue: Catalogue, _ profile: WorkloadProfile) async throws
    -> Alternative
  {
    let library = try OptionArgument.library(
      catalogue, files: try OptionArgument.read(options))
    guard let chosen = library.first(where: { $0.id == option }) else {
      throw InputError([OptionChoice.unknown(option, library.map(\.id))])
    }
    let assessment = try await Assessor(
      catalogue: catalogue, options: [chosen], seed: arguments.seed, refinesBest: false
    ).assess(profile)
    let item = try AlternativeChoice.pick(
      assessment, option: option, model: model, use: "simulated"
    ) { $0.alternative != nil }
    guard let alternative = item.alternative else {
      throw Failure(code: 1, message: "`\(option)` cannot be simulated: it was not resolved")
    }
    return alternative
  }

  private func requests(_ path: String) throws(InputError) -> [RequestTrace.Request] {
    let diagnostics = Diagnostics()
    guard
      let file = SourceFile.read(path: path, limit: 256_000_000, diagnostics: diagnostics),
      let requests = TraceReader.read(file, diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    guard !requests.isEmpty else {
      throw InputError([Diagnostic(code: "trace", "the trace \(path) has no calls")])
    }
    return requests
  }
}
