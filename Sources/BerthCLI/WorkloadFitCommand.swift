import ArgumentParser
import Documents
import Reports
import Workloads

/// `berth workload fit`: a workload file from recorded model calls.
struct WorkloadFitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Fit a workload file to a trace of model calls.",
    usage: """
      berth workload fit <trace> [-o <file>] [--force]
               [--name <name>] [--like <archetype>]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--quiet] [--json]
      """,
    discussion: """
      A trace is a CSV or JSONL file with a row for each model call: its time, its prompt tokens and its generated tokens \
      (columns `timestamp, input_tokens, output_tokens`, or those of the Azure and Mooncake traces). The file says how \
      close each fit is, and leaves unset what the trace cannot tell.

      EXAMPLES
        berth workload fit calls.csv -o my-agent.yaml
        berth workload fit calls.jsonl --like coding-assistant --name reviewer
        berth workload fit calls.csv --json
      """)

  @Argument(help: "The trace; `-` for standard input.") var trace: String
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write the file instead of printing it.", valueName: "file"))
  var output: String?
  @Flag(name: .long, help: "Replace the file when it exists.") var force = false
  @Option(name: .long, help: "Name of the workload; that of the trace without its extension.")
  var name: String?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Archetype that fills what the trace cannot tell.", valueName: "archetype"))
  var like: String?
  @OptionGroup var catalogueOptions: CatalogueOptions
  @Flag(name: .long, help: "Tell nothing on standard error.") var quiet = false
  @Flag(name: .long, help: "Print the figures of the fit as JSON.") var json = false

  /// Most bytes of a trace that are read, as where a workload names one.
  private static let limit = 256_000_000

  func run() throws {
    try NewFile.check(output, force: force)
    let title = name ?? Self.slug(trace)
    guard MappingReader.isSlug(title) else {
      throw InputError([
        Diagnostic(
          code: "slug", "`\(title)` is not a name for a workload",
          hint: "letters, digits and `-`, for example `--name my-agent`")
      ])
    }
    if let like { try ArchetypeName.check(like, catalogueOptions) }
    let diagnostics = Diagnostics()
    guard
      let file = SourceFile.read(path: trace, limit: Self.limit, diagnostics: diagnostics),
      let requests = TraceReader.read(file, diagnostics: diagnostics),
      let fit = TraceFit(
        requests, of: file, name: title, like: like, diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    if json {
      try Terminal.say(TraceFitJSON.text(fit))
      return
    }
    try NewFile.write(fit.text, to: output, quiet: quiet)
    if !quiet {
      Terminal.complain(
        "hint: add "
          + TraceFit.needed.map { "`\($0)`" }.joined(separator: ", ")
          + " before `berth recommend`: no trace can tell them")
    }
  }

  /// The file's name as a workload's name.
  private static func slug(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    let words = stem.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "fitted" : words.joined(separator: "-")
  }
}
