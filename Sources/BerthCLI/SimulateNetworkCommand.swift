import ArgumentParser
import Documents
import Reports
import Simulation

/// `berth simulate network`: a bare network of queues from a file.
struct SimulateNetworkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Simulate a network of queues from a file.",
    usage: "berth simulate network <file> [<options>]",
    discussion: """
      A network file names stations, arrivals and the way of a run:

        network: desk
        arrivals: {per_second: 3.2}
        stations:
          - {station: desk, servers: 5, service: {distribution: exponential, mean: 1 s}}
          - {station: model, servers: 20, service: {distribution: lognormal, mean: 2 s, cv: 1}}
        enter: desk
        routing: {desk: model, model: {exit: 60%, desk: 40%}}

      EXAMPLES
        berth simulate network desk.yaml
        berth simulate network desk.yaml --precision 1% --seed 7 --json
      """)

  @Argument(help: "The network file; `-` for standard input.") var file: String
  @OptionGroup var arguments: SimulateArguments

  func run() async throws {
    let diagnostics = Diagnostics()
    guard let source = SourceFile.read(path: file, diagnostics: diagnostics),
      let network = NetworkReader.read(source, diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    for warning in diagnostics.warnings { Terminal.complain(warning.description) }
    let model = network.model
    guard let load = NetworkLoad(model) else { throw InputError(diagnostics.all) }
    let simulator = arguments.simulator(runs: network.runsPerReplication, fewest: 5, most: 50)
    let result = await arguments.run(simulator, model)
    let summary = SimulationSummary(model, result, standing: LoadStanding(model, load))
    var availability = SimulateAvailability(simulated: summary.success)
    availability.closedForm = NetworkAvailability(model, load).series
    let title = network.summary.map { "\(network.name): \($0)" } ?? network.name
    if arguments.json {
      let json = SimulateJSON(
        head: [("network", .string(network.name))], summary: summary, availability: availability,
        seed: arguments.seed)
      try Terminal.say(String(json.value.text.dropLast()))
    } else {
      try Terminal.say(
        SimulateText(
          title: title, summary: summary, availability: availability, seed: arguments.seed,
          width: Terminal.width ?? .max
        ).text)
    }
  }
}
