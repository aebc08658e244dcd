import ArgumentParser
import Catalog
import Documents
import Reports

/// `berth catalog import`: price files that a user fetched, as rows to lay over the catalogue.
struct CatalogImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn price files that you fetched into rows, with what they change.",
    usage: """
      berth catalog import <file> ... --as <format>
               [-o <folder>] [--dry-run] [--observed-at <date>]
               [--service <id>] [--all]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--quiet] [--json]
      """,
    discussion: """
      Formats: `litellm` (model_prices_and_context_window.json), `skypilot` (vms.csv of a cloud), `aws-price-list` (an offer \
      file), `azure-retail-prices` (pages of the API), `csv` (the layout of `Data/prices`). Prints what is new, changed and \
      unchanged, and everything that has no place, each with its place in the file. Rows are appended in a file of their own, \
      whole or not at all; nothing is replaced. Use them with `--overlay`.

      EXAMPLES
        berth catalog import prices.json --as litellm --dry-run
        berth catalog import aws/vms.csv --as skypilot -o my-prices
        berth catalog import p1.json p2.json --as azure-retail-prices -o my-prices
        berth recommend workload.yaml --overlay my-prices
      """)

  @Argument(help: ArgumentHelp("Price files; `-` for standard input.", valueName: "file"))
  var files: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "litellm, skypilot, aws-price-list, azure-retail-prices or csv.", valueName: "format"))
  var format: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Folder for the rows; rows that lie in it count as known.", valueName: "folder"))
  var output: String?

  @Flag(name: .long, help: "Print what would change and write nothing.") var dryRun = false

  @Option(
    name: .long,
    help: ArgumentHelp("Day on which the files were fetched; today.", valueName: "date"))
  var observedAt: DateArgument?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Service whose instances a SkyPilot file prices; else told by its folder.", valueName: "id"))
  var service: String?

  @Flag(name: .long, help: "List every article and item, not the first of each kind.")
  var all = false
  @OptionGroup var catalogueOptions: CatalogueOptions
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  /// Most bytes of a file that are read.
  private static let limit = 256_000_000

  func validate() throws {
    let names = FeedFormat.allCases.map(\.rawValue)
    guard FeedFormat(rawValue: format) != nil else {
      let nearest = NearestName.among(names, to: format).map { "; did you mean `\($0)`?" } ?? ""
      throw ValidationError(
        "there is no format `\(format)`\(nearest) Formats are \(names.joined(separator: ", "))")
    }
    guard dryRun || output != nil else {
      throw ValidationError("say where the rows go with `-o FOLDER`, or try with `--dry-run`")
    }
  }

  func run() throws {
    guard let format = FeedFormat(rawValue: format) else { return }
    guard let day = observedAt?.date ?? Today.date else {
      throw Failure(code: 1, message: "the clock cannot be read", hint: "name `--observed-at`")
    }
    let source = try known()
    let catalogue = try catalogueOptions.open(source)
    if let service { try check(service, catalogue) }
    let diagnostics = Diagnostics()
    let texts = files.compactMap {
      SourceFile.read(path: $0, limit: Self.limit, diagnostics: diagnostics)
    }
    try diagnostics.throwIfNeeded()
    let found = try PriceImport(
      texts, as: format, into: catalogue, service: service, observedAt: day)
    for warning in found.warnings { Terminal.complain(warning.description) }
    var path: String?
    if let output, !dryRun, !found.changes.isEmpty { path = try write(found, to: output, source) }
    let listing = ImportListing(found, limit: all ? .max : 10)
    try Terminal.say(json ? listing.json : listing.text)
    if let path {
      Terminal.complain("wrote \(path); use it with `--overlay \(output ?? "")`")
    } else if !dryRun {
      Terminal.complain("nothing has a place in the catalogue; no file was written")
    }
  }

  /// The data, with the rows that lie in the output folder already.
  private func known() throws -> DataSource {
    let source = try catalogueOptions.source()
    guard let output, OutputFolder(output).isFolder, !catalogueOptions.overlay.contains(output)
    else { return source }
    let diagnostics = Diagnostics()
    let folder = DataSource.folder(output, diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    guard let folder, !folder.files.isEmpty else { return source }
    return try CatalogueOptions.overlaid(source, output)
  }

  private func check(_ service: String, _ catalogue: Catalogue) throws(InputError) {
    guard catalogue.service(service) == nil else { return }
    throw InputError([
      Diagnostic(
        code: "unknown-service", "the catalogue has no service `\(service)`",
        hint: NearestName.among(catalogue.allServices.map(\.id), to: service).map {
          "did you mean `\($0)`?"
        })
    ])
  }

  private func write(_ found: PriceImport, to output: String, _ source: DataSource) throws
    -> String
  {
    let folder = (output.hasSuffix("/") ? String(output.dropLast()) : output) + "/prices"
    let path = "\(folder)/\(found.fileName)"
    guard !OutputFolder(path).exists else {
      throw InputError([
        Diagnostic(
          code: "exists", "`\(path)` exists already, and rows are never replaced",
          hint: "choose another folder with `-o`, or remove the file")
      ])
    }
    try found.check(over: source)
    try WholeFiles(folder: folder, files: [(found.fileName, Array(found.table.utf8))]).write()
    return path
  }
}
