import ArgumentParser
import Artifacts
import Berth
import Catalog
import Deployments
import Documents
import Reports
import Workloads

/// `berth review`: what the design one already has costs, misses and breaks.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Say what the design you already have costs, misses and breaks.",
    usage: """
      berth review <file> ... --like <archetype>
               [--runs <runs>] [--users <users>]
               [--server <instance>] [--gpu-server <instance>]
               [-o <folder>] [--seed <seed>]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--quiet] [--json]
      berth review <file> ... --workload <file> ...
      """,
    discussion: """
      Reads SAM, Kubernetes or Compose files, assesses them beside the shipped options, and prints one screen: cost with range, lost \
      runs, what the law blocks with the fix, the largest lever, what would flip the choice, findings.

      EXAMPLES
        berth review template.yaml --like support-agent
        berth review k8s/*.yaml --like support-agent --runs 400_000 --users FR
        berth review compose.yaml --workload my-agent.yaml -o report
      """)

  @Argument(
    help: ArgumentHelp(
      "SAM, Kubernetes or Compose files; `-` for standard input.", valueName: "file"))
  var files: [String]

  @Option(name: .long, help: ArgumentHelp("Archetype of the workload.", valueName: "archetype"))
  var like: String?
  @Option(name: .long, help: ArgumentHelp("Workload file.", valueName: "file"))
  var workload: String?
  @Option(name: .long, help: "Runs a month, with `--like`.") var runs: String = "1_000_000"
  @Option(name: .long, help: "Country of the users, with `--like`.") var users: String = "DE"
  @Option(
    name: .long,
    help: ArgumentHelp("Own server that the parts run on.", valueName: "instance"))
  var server: String?
  @Option(
    name: .long,
    help: ArgumentHelp("Own server that the model servers run on.", valueName: "instance"))
  var gpuServer: String?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Folder for the full report with the design among the options.", valueName: "folder"))
  var output: String?
  @Option(name: .long, help: "Seed of every random stream.") var seed: UInt64 = 1
  @OptionGroup var catalogueOptions: CatalogueOptions
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print the JSON document of the assessment.") var json = false

  func validate() throws {
    if (like == nil) == (workload == nil) {
      throw ValidationError("give either `--like ARCHETYPE` or `--workload FILE`")
    }
  }

  func run() async throws {
    let catalogue = try catalogueOptions.open()
    let design = try ImportDesign.read(files, catalogue: catalogue)
    let text = OptionText(
      design, id: "imported", server: server, gpuServer: gpuServer, catalogue: catalogue)
    var assumptions = text.assumptions
    var serving = text.servedModels
    // A model server whose command names no model of the catalogue has to be given one, or nothing can be said of it.
    let servers = design.parts.filter { $0.role == .inference && $0.service == "onprem-gpu-server" }
    if like != nil, serving.isEmpty, let server = servers.first {
      serving = [Self.usualModel]
      assumptions.insert(
        "Assumed, since the files name no model that the catalogue knows: \(Self.usualModel) on \(server.id).",
        at: 0)
    }
    var profile = try profile(catalogue, serving: serving)
    for name in serving where !profile.models.contains(where: { $0.name == name }) {
      profile.models.append(ModelChoice(name: name))
      assumptions.insert(
        "Assumed: the workload accepts \(name), which the files serve, though it does not name it.",
        at: 0)
    }
    let problems = Diagnostics()
    let imported = OptionReader(catalogue).read(
      text: text.text, file: "imported.yaml", diagnostics: problems)
    let reading = Diagnostics()
    var options = OptionLibrary.options(catalogue, diagnostics: reading)
    try reading.throwIfNeeded()
    if let imported { options.append(imported) }
    let assessor = try Assessor(
      catalogue: catalogue, options: options, seed: seed, precision: 0.2, refinesBest: false)
    var assessment = await assessor.assess(profile)
    // Looked for where the law blocks the design alone: each remedy is tried by a simulation.
    if let item = ReviewScreen.item(of: assessment),
      !ReviewJudgement(item, design, assessment).blocked.isEmpty
    {
      var own = assessment
      // What else puts it out is told elsewhere; here it is asked what the law alone would take.
      var judged = item
      judged.exclusions.removeAll { $0.kind != .law }
      own.alternatives = [judged]
      assessment.remedies = try await own.withRemedies().remedies
    }
    if json {
      let document = ReviewJSON.text(design, assessment, assumptions)
      try Terminal.say(String(document.dropLast()))
    } else {
      let screen = ReviewScreen(
        design: design, assessment: assessment, assumptions: assumptions,
        problems: problems.errors)
      for line in screen.lines { try Terminal.say(line) }
    }
    if let output { try write(assessment, design, text, to: output) }
  }

  /// A small model that every usual server holds.
  private static let usualModel = "llama-3.1-8b"

  private func profile(_ catalogue: Catalogue, serving: [String]) throws -> WorkloadProfile {
    if let workload { return try WorkloadArgument.read(workload, catalogue: catalogue) }
    let archetypes = WorkloadArgument.surroundings(catalogue).archetypes.keys.sorted()
    if let like, !archetypes.contains(like) {
      throw InputError([
        Diagnostic(
          code: "unknown-archetype", "there is no archetype `\(like)`",
          hint: NearestName.among(archetypes, to: like).map { "did you mean `\($0)`?" }
            ?? "archetypes: \(archetypes.joined(separator: ", "))")
      ])
    }
    var models: [String] = []
    for name in serving where !models.contains(name) { models.append(name) }
    // Beside a model of its own, a design is compared with fewer others, so that the answer comes soon.
    let others =
      serving.isEmpty
      ? ["claude-sonnet-5", "gpt-5.2", "gemini-2.5-flash", "llama-3.3-70b"]
      : ["claude-sonnet-5", "gpt-5.2"]
    for name in others
    where catalogue.modelNames.contains(name) && !models.contains(name) { models.append(name) }
    // What no template says; the screen repeats it.
    let text = """
      workload: review
      like: \(like ?? "")
      traffic: {runs_per_month: \(runs)}
      users: {\(users): 100%}
      data: {classes: [personal]}
      organisation: {country: \(users)}
      models: [\(models.joined(separator: ", "))]

      """
    let diagnostics = Diagnostics()
    guard
      let source = SourceFile(
        path: "<review>", bytes: Array(text.utf8), diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    let profile = WorkloadReader.read(
      source, in: WorkloadArgument.surroundings(catalogue), diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    guard let profile else { throw InputError(diagnostics.all) }
    return profile
  }

  private func write(
    _ assessment: Assessment, _ design: ImportedDesign, _ text: OptionText, to folder: String
  ) throws {
    let report = Report(assessment)
    var files: [(name: String, bytes: [UInt8])] = [
      ("report.md", Array(report.markdown.utf8)), ("imported.yaml", Array(text.text.utf8)),
      ("findings.sarif", Array(ImportSARIF.text(design.findings).utf8)),
      ("assessment.json", Array(AssessmentJSON(assessment).text.utf8)),
    ]
    files += report.figures.map { ($0.name, Array($0.contents.utf8)) }
    let whole = WholeFiles(folder: folder, files: files)
    try whole.write()
    Terminal.note("wrote \(whole.paths.joined(separator: ", "))")
  }
}
