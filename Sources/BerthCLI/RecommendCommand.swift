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
        berth recommend my-agent.yaml -o report --format md,json,xlsx
        berth recommend my-agent.yaml --json | less
      """)

  @OptionGroup var arguments: AssessmentArguments

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Folder for the files; created when missing.", valueName: "folder"))
  var output: String = "berth-report"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Files to write, with commas: `md`, `json`, `xlsx` (a workbook with live formulas).",
      valueName: "list"))
  var format: String = "md,json"

  @Flag(name: .long, help: "Print the JSON document instead of writing files.") var json = false

  func validate() throws {
    for word in format.split(separator: ",")
    where !["md", "json", "xlsx"].contains(word) {
      throw ValidationError("unknown format `\(word)`; formats are md, json and xlsx")
    }
  }

  func run() async throws {
    let assessment = try await arguments.assess()
    if json {
      Terminal.say(String(AssessmentJSON(assessment).text.dropLast()))
      return
    }
    var files: [(name: String, bytes: [UInt8])] = []
    let formats = format.split(separator: ",")
    if formats.contains("md") {
      let report = Report(assessment)
      files.append(("report.md", Array(report.markdown.utf8)))
      files += report.figures.map { ($0.name, Array($0.contents.utf8)) }
    }
    if formats.contains("json") {
      files.append(("assessment.json", Array(AssessmentJSON(assessment).text.utf8)))
    }
    if formats.contains("xlsx") {
      do {
        files.append(("assessment.xlsx", try Workbook(assessment).bytes()))
      } catch {
        throw Failure(code: 1, message: error.description)
      }
    }
    try WholeFiles(folder: output, files: files).write()
    for line in Answer(assessment).lines { Terminal.say(line) }
  }
}
