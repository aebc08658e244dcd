import ArgumentParser
import Berth
import Documents
import Reports

/// `berth recommend`: the report and the JSON document, and the answer in five lines.
struct RecommendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend",
    abstract: "Assess every option for a workload and write the report.",
    discussion: """
      Writes `report.md`, `assessment.json` and the figures the report shows into the output folder, whole or not at all, and \
      ends with five lines: the answer, its cost with range, p95, what the law blocks, what would flip it.

      EXAMPLES
        berth recommend Data/workloads/support-agent.yaml -o report
        berth recommend my-agent.yaml -o report --options my-option.yaml --seed 7
        berth recommend my-agent.yaml --json | less
      """)

  @OptionGroup var arguments: AssessmentArguments

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Folder for the files; created when missing.", valueName: "folder"))
  var output: String = "berth-report"

  @Option(
    name: .long,
    help: ArgumentHelp("Files to write: `md`, `json`, or both, with a comma.", valueName: "list"))
  var format: String = "md,json"

  @Flag(name: .long, help: "Print the JSON document instead of writing files.") var json = false

  func validate() throws {
    for word in format.split(separator: ",") where !["md", "json"].contains(word) {
      throw ValidationError("unknown format `\(word)`; formats are md and json")
    }
  }

  func run() async throws {
    let assessment = try await arguments.assess()
    if json {
      Terminal.say(String(AssessmentJSON(assessment).text.dropLast()))
      return
    }
    var files: [(name: String, contents: String)] = []
    let formats = format.split(separator: ",")
    if formats.contains("md") {
      let report = Report(assessment)
      files.append(("report.md", report.markdown))
      files += report.figures
    }
    if formats.contains("json") {
      files.append(("assessment.json", AssessmentJSON(assessment).text))
    }
    try WholeFiles(folder: output, files: files).write()
    for line in Answer(assessment).lines { Terminal.say(line) }
  }
}
