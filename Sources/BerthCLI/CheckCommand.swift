import ArgumentParser
import Berth
import Deployments
import Documents
import Workloads

/// `berth check`: the gate for continuous integration.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Fail when an objective, the budget or the law is missed.",
    usage: """
      berth check <workload> [--option <id>] [--model <model>]
               [--format <format>]
               [--options <file or id> ...]
               [--seed <seed>] [--precision <share>]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--prices-as-of <date>]
               [--quiet] [--json]
      """,
    discussion: """
      Holds one option against the objectives of the workload, its budget and the hard requirements of the law, a line \
      each: the recommended option, or the one that `--option` names. The exit code is 0 when all hold, and 3 when \
      one is missed or no option can be recommended. Soft objectives count here as hard ones do; one that only the \
      archetype names is noted and fails nothing.

      FORMATS
        text    a line a check, missed ones with the line of the workload
        github  annotations that GitHub Actions shows at that line
        junit   a test suite for Jenkins, GitLab and others

      EXAMPLES
        berth check Data/workloads/support-agent.yaml
        berth check Data/workloads/hr-bot.yaml --option aws-lambda-bedrock
        berth check agent.yaml --format github --quiet
        berth check agent.yaml --format junit > berth.xml
        berth check agent.yaml --json
      """)

  @OptionGroup var arguments: AssessmentArguments
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The option to hold to it, by id; the recommended one when none is named.", valueName: "id"))
  var option: String?
  @Option(name: .long, help: "The model that option is to run.") var model: String?
  @Option(
    name: .long,
    help: ArgumentHelp("`text`, `github` or `junit`.", valueName: "format"))
  var format: String = "text"
  @Flag(name: .long, help: "Print JSON.") var json = false

  func validate() throws {
    if GateReport.Format(rawValue: format) == nil {
      throw ValidationError(
        "there is no format `\(format)`; formats are `text`, `github` and `junit`")
    }
    if model != nil, option == nil {
      throw ValidationError("`--model` says which model of an `--option`; name that too")
    }
  }

  func run() async throws {
    let parts = option?.split(separator: "+", maxSplits: 1).map(String.init) ?? []
    let id = parts.first
    let assessment = try await arguments.assess(
      OptionChoice(words: arguments.options, ids: id.map { [$0] } ?? []))
    let item: AssessedAlternative
    if let id {
      item = try AlternativeChoice.pick(
        assessment, option: id, model: model ?? parts.dropFirst().first, use: "checked",
        isFit: { _ in true })
    } else if let winner = assessment.winner {
      item = winner
    } else {
      throw Failure(
        code: 3, message: "no option can be recommended, so nothing meets the gate",
        hint: "`berth compare \(arguments.workload)` says why each is out")
    }
    let gate = Gate(item, in: assessment)
    let report = GateReport(
      gate: gate, workload: assessment.profile.name, file: arguments.workload,
      isRecommended: item.id == assessment.winner?.id && option == nil)
    try Terminal.say(json ? report.json : report.text(GateReport.Format(rawValue: format) ?? .text))
    let misses = gate.misses
    guard misses.isEmpty else {
      throw Failure(
        code: 3,
        message:
          "`\(item.id)` misses \(misses.count) of \(gate.checks.filter(\.isAsked).count) checks: "
          + misses.map(\.name).joined(separator: ", "),
        hint:
          "`berth explain \(arguments.workload) --option \(item.option.id)` says what would change it"
      )
    }
  }
}
