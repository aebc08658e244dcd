import ArgumentParser
import Berth
import Catalog
import Costing
import Deployments
import Documents
import Reports
import Workloads

/// `berth cost WORKLOAD`: one option, line by line and month by month.
struct CostOptionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "option", abstract: "Cost one option for a workload.",
    usage: """
      berth cost <workload> [--option <id>] [--model <name>]
               [--against <id>] [--options <file> ...]
               [--quotes <file>] [--commitments <file>]
               [--format <list>] [-o <folder>] [--seed <seed>]
               [--catalog <path>] [--data <folder>]
               [--quiet] [--json]
      """,
    discussion: """
      EXAMPLES
        berth cost Data/workloads/support-agent.yaml --option aws-lambda-bedrock
        berth cost Data/workloads/hr-bot.yaml --option openai-api --format xlsx,focus
      """)

  @Argument(help: "The workload file; `-` for standard input.") var workload: String

  @Option(
    name: .long,
    help: ArgumentHelp("Id of the option; the first choice of all unless given.", valueName: "id"))
  var option: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Model, where the option can run several the workload accepts.", valueName: "name"))
  var model: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Another option, instead of which it is chosen: returns and payback.", valueName: "id"))
  var against: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Files to write, with commas: `md`, `json`, `xlsx`, `focus`.", valueName: "list"))
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Folder for the files; created when missing.", valueName: "folder"))
  var output: String = "berth-cost"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Reservations, committed spend and spot (CSV: kind, covers, amount, price_usd, discount, months, upfront, unavailable, lost).",
      valueName: "file"))
  var commitments: String?

  @OptionGroup var arguments: CostArguments
  @Flag(name: .long, help: "Print the JSON document.") var json = false

  private var formats: [Substring] {
    (format ?? "").split(separator: ",", omittingEmptySubsequences: false)
  }

  func validate() throws {
    guard format != nil else { return }
    for word in formats where !["md", "json", "xlsx", "focus"].contains(word) {
      throw ValidationError(
        "there is no format `\(word)`; formats are `md`, `json`, `xlsx` and `focus`")
    }
  }

  func run() async throws {
    if format != nil { try WholeFiles.check(folder: output) }
    let catalogue = try arguments.catalogue()
    let profile = try WorkloadArgument.read(workload, catalogue: catalogue)
    let statement = try await statement(profile, catalogue)
    guard format != nil else {
      try Terminal.say(
        json ? String(statement.json.dropLast()) : statement.text(width: Terminal.width ?? .max))
      return
    }
    var files: [(name: String, bytes: [UInt8])] = []
    if formats.contains("md") { files.append(("cost.md", Array(statement.markdown.utf8))) }
    if formats.contains("json") { files.append(("cost.json", Array(statement.json.utf8))) }
    if formats.contains("focus") { files.append(("focus.csv", Array(statement.focus.utf8))) }
    if formats.contains("xlsx") {
      do {
        files.append(("cost.xlsx", try statement.workbook()))
      } catch {
        throw Failure(code: 1, message: error.description)
      }
    }
    let whole = WholeFiles(folder: output, files: files)
    try whole.write()
    if !arguments.quiet { Terminal.complain("wrote \(whole.paths.joined(separator: ", "))") }
  }

  private func statement(_ profile: WorkloadProfile, _ catalogue: Catalogue) async throws
    -> CostStatement
  {
    let ids = [option, against].compactMap { $0 }
    let options = try arguments.chosen(option == nil ? [] : ids, catalogue)
    if let against { _ = try arguments.chosen([against], catalogue) }
    let assessment = try await arguments.assess(options, profile, catalogue)
    guard
      let id = option
        ?? (assessment.winner ?? NearestMiss.sorted(assessment.alternatives).first)?.option.id
    else { throw Failure(code: 1, message: "no option can be priced for this workload") }
    let cost = try cost(assessment, id, model: model, try agreed())
    // The other one runs the same model where it can.
    let other = try against.map { id in
      let models = assessment.alternatives.filter { $0.option.id == id }.map(\.model)
      return try self.cost(
        assessment, id, model: models.contains(cost.item.model) ? cost.item.model : nil, [])
    }
    return CostStatement(cost, profile, catalogue, against: other)
  }

  private func agreed() throws -> [Commitment] {
    guard let commitments else { return [] }
    let diagnostics = Diagnostics()
    guard let file = SourceFile.read(path: commitments, diagnostics: diagnostics) else {
      throw InputError(diagnostics.all)
    }
    let read = Commitment.read(file, diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    return read
  }

  private func cost(
    _ assessment: Assessment, _ id: String, model: String?, _ commitments: [Commitment]
  ) throws -> OptionCost {
    let item = try arguments.alternative(assessment, option: id, model: model)
    guard
      let cost = OptionCost(
        item, assessment.profile, assessment.catalogue, commitments: commitments,
        seed: arguments.seed)
    else { throw Failure(code: 1, message: "`\(id)` has no bill") }
    return cost
  }
}
