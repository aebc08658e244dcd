import ArgumentParser
import Berth
import Deployments
import Documents
import Reports

/// `berth explain`: why an option ranks where it does, and the smallest single change that would make it win.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why an option ranks where it does, and what would make it win.",
    usage: "berth explain <workload> --option <id> [--options <file> ...] [--json]",
    discussion: """
      One input is changed at a time: the load, the token price, the utilisation of GPUs, each weight, the region, and each rule \
      that still waits. Where no value makes the option win, it says so, with how far was looked.

      EXAMPLES
        berth explain Data/workloads/support-agent.yaml --option aws-lambda-bedrock
        berth explain my-agent.yaml --option onprem-kubernetes-h100 --json
      """)

  @OptionGroup var arguments: AssessmentArguments
  @Option(name: .long, help: ArgumentHelp("The option, or `option+model`.", valueName: "id"))
  var option: String
  @Flag(name: .long, help: "Print JSON.") var json = false

  func run() async throws {
    let assessment = try await arguments.assess(OptionChoice(words: arguments.options))
    let all = assessment.alternatives
    // An option's id stands for its best placed alternative, which comes first.
    guard
      let item = all.first(where: { $0.id == option })
        ?? all.first(where: { $0.option.id == option })
    else {
      throw InputError([
        Diagnostic(
          code: "unknown-option", "unknown option `\(option)`",
          hint: NearestName.among(all.map(\.id), to: option).map { "the nearest is `\($0)`" }
            ?? "`berth catalog list options` names them all")
      ])
    }
    let page = ExplainPage(
      assessment: assessment, item: item,
      changes: await WinningChangeSearch(assessment: assessment, item: item).changes(),
      further: assessment.furtherFigures(of: item), robustness: Robustness(assessment))
    try Terminal.say(
      json ? String(page.document.text.dropLast()) : page.text(width: Terminal.width ?? 100))
  }
}
