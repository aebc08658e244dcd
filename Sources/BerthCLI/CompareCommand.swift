import ArgumentParser
import Reports

/// `berth compare`: options side by side in the terminal.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare options for a workload in the terminal.",
    usage: """
      berth compare <workload> [<option> ...]
               [--options <file or id> ...]
               [--seed <seed>] [--precision <share>]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--prices-as-of <date>]
               [--quiet] [--json]
      """,
    discussion: """
      Without option ids, all options are compared; with them, the reasons of those that are not ranked follow the table. \
      Columns that do not fit the terminal are left out, the least needed first.

      EXAMPLES
        berth compare Data/workloads/support-agent.yaml
        berth compare Data/workloads/hr-bot.yaml aws-lambda-bedrock 'hybrid-*'
        berth compare Data/workloads/hr-bot.yaml openai-api --json
      """)

  @OptionGroup var arguments: AssessmentArguments
  @Argument(help: "Ids of options, `*` for any characters; all when none is given.")
  var option: [String] = []
  @Flag(name: .long, help: "Print the JSON document.") var json = false

  func run() async throws {
    let choice = OptionChoice(words: arguments.options, ids: option)
    let assessment = try await arguments.assess(choice)
    if json {
      try Terminal.say(String(AssessmentJSON(assessment).text.dropLast()))
      return
    }
    let width = Terminal.width ?? 100
    var text = ComparisonTable(assessment, width: width).text
    if !choice.patterns.isEmpty {
      let reasons = ExclusionLines(assessment).lines
      if !reasons.isEmpty { text += "\n\nnot ranked\n" + reasons.joined(separator: "\n") }
    }
    try Terminal.say(WrappedText.text(text, width: width))
  }
}
