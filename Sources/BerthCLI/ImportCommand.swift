import ArgumentParser
import Artifacts
import Catalog
import Deployments
import Documents

/// `berth import`: what a deployment that exists already amounts to, and what is wrong with it.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read SAM, Kubernetes or Compose files into an option, with findings.",
    usage: """
      berth import <file> ... [-o <file>]
               [--server <instance>] [--gpu-server <instance>]
               [--format <format>] [--json]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--quiet]
      """,
    discussion: """
      Prints each part with the role, service and size it is taken for, the parts that have no place, and findings with place, fix \
      and source. Several files are one project; later Compose files are laid over earlier ones. Findings do not change the exit code.

      EXAMPLES
        berth import template.yaml
        berth import k8s/*.yaml --format sarif > findings.sarif
        berth import compose.yaml compose.override.yaml -o my-agent.yaml
        berth import compose.yaml --server cpu-16c --gpu-server l40s-4
        berth recommend workload.yaml --options my-agent.yaml
      """)

  @Argument(
    help: ArgumentHelp(
      "SAM, Kubernetes or Compose files; `-` for standard input.", valueName: "file"))
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write an option file; its name is the option's.", valueName: "file"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Own server that the parts run on, of `berth catalog list instances`.", valueName: "instance")
  )
  var server: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Own server that the model servers run on.", valueName: "instance"))
  var gpuServer: String?

  @OptionGroup var catalogueOptions: CatalogueOptions
  @Option(
    name: .long,
    help: ArgumentHelp(
      "What to print: `text`, `json`, or `sarif` for code review.", valueName: "format"))
  var format = "text"
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  func validate() throws {
    if !["text", "json", "sarif"].contains(format) {
      throw ValidationError("unknown format `\(format)`; formats are text, json and sarif")
    }
  }

  func run() throws {
    let catalogue = try catalogueOptions.open()
    let diagnostics = Diagnostics()
    try checkServers(catalogue, diagnostics)
    let design = try ImportDesign.read(files, catalogue: catalogue)
    let text = OptionText(
      design, id: try id(design), server: server, gpuServer: gpuServer, catalogue: catalogue)
    if format == "sarif" {
      try Terminal.say(String(ImportSARIF.text(design.findings).dropLast()))
    } else if json || format == "json" {
      try Terminal.say(String(ImportJSON.text(design, assumptions: text.assumptions).dropLast()))
    } else {
      for line in design.lines + text.assumptions { try Terminal.say(line) }
    }
    if let output { try write(text, to: output, catalogue) }
  }

  /// The output's name without its ending, since an option bears its file's name.
  private func id(_ design: ImportedDesign) throws(InputError) -> String {
    guard let output else {
      return design.name.flatMap { MappingReader.isSlug($0) ? $0 : nil } ?? "imported"
    }
    return try OptionFileName.id(of: output)
  }

  private func checkServers(_ catalogue: Catalogue, _ diagnostics: Diagnostics) throws(InputError) {
    let known = catalogue.instances(provider: "self").map(\.name)
    for name in [server, gpuServer].compactMap({ $0 }) where !known.contains(name) {
      diagnostics.error(
        "unknown-instance", "no server of one's own is called `\(name)`",
        hint: NearestName.among(known, to: name).map { "the nearest is `\($0)`" }
          ?? "servers: \(known.joined(separator: ", "))")
    }
    if let gpuServer, known.contains(gpuServer),
      catalogue.instance(provider: "self", named: gpuServer)?.gpu == nil
    {
      diagnostics.error("no-accelerator", "`\(gpuServer)` has no accelerator")
    }
    try diagnostics.throwIfNeeded()
  }

  /// Writes the option file and tells what it still lacks.
  private func write(_ text: OptionText, to output: String, _ catalogue: Catalogue) throws {
    let contents = text.text
    try WholeFiles.write(contents, to: output)
    let problems = Diagnostics()
    _ = OptionReader(catalogue).read(text: contents, file: output, diagnostics: problems)
    guard problems.hasErrors else { return }
    Terminal.note("`\(output)` is not complete yet:")
    for problem in problems.errors { Terminal.note(problem.description) }
  }
}
