import ArgumentParser
import Reports

/// `berth compare`: options side by side in the terminal.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare options for a workload in the terminal.",
    discussion: """
      Without option ids, all options are compared. Columns that do not fit the terminal are left out, the least needed first.

      EXAMPLES
        berth compare Data/workloads/support-agent.yaml
        berth compare my-agent.yaml aws-lambda-bedrock aws-fargate-bedrock
        berth compare my-agent.yaml --json
      """)

  @OptionGroup var arguments: AssessmentArguments
  @Argument(help: "Ids of options; all when none is given.") var option: [String] = []
  @Flag(name: .long, help: "Print the JSON document.") var json = false

  func run() async throws {
    let assessment = try await arguments.assess(chosen: option)
    if json {
      Terminal.say(String(AssessmentJSON(assessment).text.dropLast()))
    } else {
      Terminal.say(ComparisonTable(assessment, width: Terminal.width).text)
    }
  }
}
