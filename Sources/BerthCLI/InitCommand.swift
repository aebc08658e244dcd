import ArgumentParser
import Catalog
import Documents
import Reports
import Workloads

/// `berth init`: asks what a workload file needs, and writes it.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a workload file from a few answers.",
    usage: """
      berth init [-o <file>] [--force]
               [--like <archetype>] [--name <name>] [--load <load>]
               [--users <shares>] [--data-classes <list>]
               [--residency <list>] [--models <list>]
               [--budget <amount>] [--objectives <list>]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--quiet] [--json]
      """,
    discussion: """
      On a terminal it asks each question that no flag answers; an empty answer takes what stands in brackets. From a \
      pipe it reads an answer a line in the order of the flags below. With a flag and without a terminal nothing is \
      read: what no flag says is its default. A file that exists is left alone unless `--force` is given.

      EXAMPLES
        berth init
        berth init --name hr-bot --load '4000 people x 3' --users DE
        berth init --like coding-assistant --models claude-sonnet-5 -o -
        berth init -o agent.yaml < answers.txt
      """)

  @Option(name: .long, help: ArgumentHelp("Kind of agent.", valueName: "archetype"))
  var like: String?
  @Option(name: .long, help: "Name of the workload.") var name: String?
  @Option(
    name: .long,
    help: ArgumentHelp("Runs a month, or `4000 people x 3` runs a workday.", valueName: "load"))
  var load: String?
  @Option(
    name: .long,
    help: ArgumentHelp("Countries with shares, as `DE 70%, FR 30%`.", valueName: "shares"))
  var users: String?
  @Option(
    name: .long, help: ArgumentHelp("Data classes, with commas.", valueName: "list"))
  var dataClasses: String?
  @Option(
    name: .long,
    help: ArgumentHelp("Countries or areas that data stays in, or `none`.", valueName: "list"))
  var residency: String?
  @Option(
    name: .long,
    help: ArgumentHelp("Models, with commas, the first choice first.", valueName: "list"))
  var models: String?
  @Option(
    name: .long, help: ArgumentHelp("Budget a month, as `$20_000`, or `none`.", valueName: "amount")
  )
  var budget: String?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Objectives with commas, as `e2e_p95 60 s, availability 99.9%`, or `none`.",
      valueName: "list"))
  var objectives: String?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write; `-` for standard output, else the workload's name with `.yaml`.",
      valueName: "file"))
  var output: String?
  @Flag(name: .long, help: "Replace the file when it exists.") var force = false
  @OptionGroup var catalogueOptions: CatalogueOptions
  @Flag(name: .long, help: "Do not tell where the file went.") var quiet = false
  @Flag(name: .long, help: "Print JSON: name, file and text.") var json = false

  private var given: [InitQuestion: String] {
    let flags: [(InitQuestion, String?)] = [
      (.like, like), (.name, name), (.load, load), (.users, users), (.dataClasses, dataClasses),
      (.residency, residency), (.models, models), (.budget, budget), (.objectives, objectives),
    ]
    return flags.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }

  func run() throws {
    try NewFile.check(output, force: force)
    let catalogue = try catalogueOptions.open()
    let known = InitKnowledge(
      archetypes: try ArchetypeName.all(catalogueOptions), models: catalogue.modelNames)
    let values = try InitDialogue(known: known, given: given).values()
    let text = InitFile(values: values).text
    let path = output ?? "\(values[.name] ?? "my-agent").yaml"
    try NewFile.check(path, force: force)
    // Read as any workload is: an answer that only the whole file shows to be wrong is told here.
    let diagnostics = Diagnostics()
    guard
      let file = SourceFile(path: path, bytes: Array(text.utf8), diagnostics: diagnostics),
      WorkloadReader.read(
        file, in: WorkloadArgument.surroundings(catalogue), diagnostics: diagnostics) != nil
    else { throw InputError(diagnostics.all) }
    if path != "-" { try WholeFiles.write(text, to: path) }
    if json {
      let document = JSONValue.object([
        ("workload", .optional(values[.name])), ("file", path == "-" ? .null : .string(path)),
        ("text", .string(text)),
      ])
      try Terminal.say(String(document.text.dropLast()))
    } else if path == "-" {
      try Terminal.say(String(text.dropLast()))
    }
    if path != "-", !quiet {
      Terminal.complain("wrote \(path)\nhint: `berth recommend \(path)` says where to run it")
    }
  }
}
