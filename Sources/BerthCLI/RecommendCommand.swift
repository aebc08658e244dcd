import ArgumentParser
import Berth
import Documents
import Reports

/// `berth recommend`: the report and the JSON document, and the answer in five lines.
struct RecommendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend",
    abstract: "Assess every option for a workload and write the report.",
    usage: """
      berth recommend <workload> [-o <folder>]
               [--options <file or id> ...] [--format <list>]
               [--seed <seed>] [--precision <share>]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--prices-as-of <date>]
               [--quiet] [--json]
      """,
    discussion: """
      Writes `report.md`, `assessment.json` and the figures the report shows into the output folder, whole or not at all, and \
      ends with five lines: the answer, its cost with range, p95, what the law blocks, what would flip it. Where the files \
      went is told on standard error.

      EXAMPLES
        berth recommend Data/workloads/support-agent.yaml
        berth recommend Data/workloads/hr-bot.yaml -o report --seed 7
        berth recommend Data/workloads/hr-bot.yaml --format md,json,xlsx
        berth recommend Data/workloads/hr-bot.yaml --options 'aws-*' onprem-compose
        berth recommend - --json < Data/workloads/hr-bot.yaml
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

  private var formats: [Substring] {
    format.split(separator: ",", omittingEmptySubsequences: false)
  }

  func validate() throws {
    for word in formats where !["md", "json", "xlsx"].contains(word) {
      throw ValidationError("there is no format `\(word)`; formats are `md`, `json` and `xlsx`")
    }
  }

  func run() async throws {
    if !json { try WholeFiles.check(folder: output) }
    let assessment = try await arguments.assess(
      OptionChoice(words: arguments.options)
    ).withRemedies()
    if json {
      try Terminal.say(String(AssessmentJSON(assessment).text.dropLast()))
      return
    }
    var files: [(name: String, bytes: [UInt8])] = []
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
    let whole = WholeFiles(folder: output, files: files)
    try whole.write()
    try Terminal.say(Answer(assessment).lines.joined(separator: "\n"))
    if !arguments.quiet { Terminal.complain("wrote \(whole.paths.joined(separator: ", "))") }
  }
}
