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

      Formats: `md` (report.md with its figures), `html` (report.html, one page that needs no network), `json` (assessment.json), \
      `csv` (alternatives.csv, one row each), `xlsx` (a workbook with live formulas), `focus` (focus.csv, the first choice's bills \
      month by month as FOCUS rows), `schema` (assessment.schema.json, the JSON Schema of \
      assessment.json).

      EXAMPLES
        berth recommend Data/workloads/support-agent.yaml
        berth recommend Data/workloads/hr-bot.yaml -o report --seed 7
        berth recommend Data/workloads/hr-bot.yaml --format html,csv,focus
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
      "Files to write, with commas: `md`, `html`, `json`, `csv`, `xlsx`, `focus`, `schema`.",
      valueName: "list"))
  var format: String = "md,json"

  @Flag(name: .long, help: "Print the JSON document instead of writing files.") var json = false

  private static let formats = ["md", "html", "json", "csv", "xlsx", "focus", "schema"]

  private var formats: [Substring] {
    format.split(separator: ",", omittingEmptySubsequences: false)
  }

  func validate() throws {
    for word in formats where !Self.formats.contains(String(word)) {
      throw ValidationError(
        "there is no format `\(word)`; formats are `md`, `html`, `json`, `csv`, `xlsx`, `focus` and `schema`"
      )
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
    let whole = WholeFiles(folder: output, files: try files(assessment))
    try whole.write()
    try Terminal.say(Answer(assessment).lines.joined(separator: "\n"))
    if !arguments.quiet { Terminal.complain("wrote \(whole.paths.joined(separator: ", "))") }
  }

  private func files(_ assessment: Assessment) throws -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    func add(_ name: String, _ text: String) { files.append((name, Array(text.utf8))) }
    do {
      if formats.contains("md") || formats.contains("html") {
        let report = Report(assessment)
        if formats.contains("md") {
          add("report.md", report.markdown)
          report.figures.forEach { add($0.name, $0.contents) }
        }
        if formats.contains("html") { add("report.html", try report.html) }
      }
      if formats.contains("json") { add("assessment.json", AssessmentJSON(assessment).text) }
      if formats.contains("csv") { add("alternatives.csv", AlternativesCSV(assessment).text) }
      if formats.contains("xlsx") {
        files.append(("assessment.xlsx", try Workbook(assessment).bytes()))
      }
    } catch let error as WorkbookError {
      throw Failure(code: 1, message: error.description)
    } catch let error as ReportError {
      throw Failure(code: 1, message: error.description)
    }
    if formats.contains("schema") { add("assessment.schema.json", AssessmentSchema.text) }
    if formats.contains("focus") {
      guard let item = assessment.winner,
        let cost = OptionCost(
          item, assessment.profile, assessment.catalogue, seed: arguments.seed)
      else {
        throw Failure(
          code: 1, message: "`focus` needs a first choice with a bill, and nothing is ranked",
          hint: "`berth cost --option ID --format focus` writes the rows of any option")
      }
      add("focus.csv", CostStatement(cost, assessment.profile, assessment.catalogue).focus)
    }
    return files
  }
}
