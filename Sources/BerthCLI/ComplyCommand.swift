import ArgumentParser
import Berth
import Catalog
import Compliance
import Documents
import Reports
import Workloads

/// `berth comply`: verdicts with reasons and what would change them.
struct ComplyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comply",
    abstract: "Judge every option against the regimes that apply, and say what would turn it.",
    usage: "berth comply <workload> [--option <id>] [--ask <file>] [--json] [...]",
    discussion: """
      Regimes are inferred from the data, the people, the organisation and the date of going live; `compliance` in the workload \
      adds declarations, and a regime that is listed wrongly or missing is a finding. A requirement nobody can answer makes an \
      option conditional, never allowed. Your own regime is a CSV file with the columns of `Data/compliance/rules.csv`.

      EXAMPLES
        berth comply Data/workloads/clinical-intake.yaml
        berth comply my-agent.yaml --option aws-fargate-bedrock
        berth comply my-agent.yaml --ask facts.yaml
        berth comply my-agent.yaml --evidence evidence.csv --oscal component-definition.json
        berth comply my-agent.yaml --regimes house-rules.csv --json
      """)

  @OptionGroup var arguments: AssessmentArguments

  @Option(name: .long, help: ArgumentHelp("One option in depth.", valueName: "id"))
  var option: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Regimes of your own, beside the shipped ones.", valueName: "file"))
  var regimes: [String] = []

  @Flag(
    name: .long,
    help: "Judge by all regimes, as if everything they ask for applied; prints tallies.")
  var everyRegime = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write the facts file with the open questions; `-` prints it.", valueName: "file"))
  var ask: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Write every finding as CSV; `-` prints it.", valueName: "file"))
  var evidence: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Write an OSCAL component definition; `-` prints it.", valueName: "file"))
  var oscal: String?

  @Flag(name: .long, help: "Print JSON.") var json = false

  func run() async throws {
    let judgement = try await ComplyJudgement.of(
      arguments, regimes: regimes, option: option, everyRegime: everyRegime,
      prices: ![ask, evidence, oscal].contains("-"))
    var isPrinted = false
    for (path, text) in [
      (ask, { ComplyFacts(judgement).text }), (evidence, { judgement.evidence.text }),
      (oscal, { ComplyOSCAL(judgement).document.text }),
    ] as [(String?, () -> String)] {
      guard let path else { continue }
      if path == "-" {
        try Terminal.say(String(text().dropLast()))
        isPrinted = true
      } else {
        try WholeFiles.write(text(), to: path)
      }
    }
    if isPrinted { return }
    if json {
      try Terminal.say(String(ComplyJSON(judgement).document.text.dropLast()))
    } else if everyRegime {
      try Terminal.say(ComplyTallies(judgement).text(width: Terminal.width ?? 100))
    } else if let item = judgement.chosen {
      try Terminal.say(ComplyDepth(judgement, item).text(width: Terminal.width ?? 100))
    } else {
      try Terminal.say(ComplyMatrix(judgement).text(width: Terminal.width ?? 100))
    }
  }
}
