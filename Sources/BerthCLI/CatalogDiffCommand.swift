import ArgumentParser
import Catalog
import Documents
import Reports

/// `berth catalog diff`: what differs between two catalogues, or between two days of one.
struct CatalogDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two catalogues, or the prices of two days.",
    usage: """
      berth catalog diff <from> <to> [--all]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--quiet] [--json]
      """,
    discussion: """
      Each side is a date, a folder laid out as `Data/` is, a folder of rows as `berth catalog import` writes (laid over the \
      data), a catalogue file, or `packed`. A price is the same when its tiers are, wherever it was seen.

      EXAMPLES
        berth catalog diff 2026-06-30 2026-11-12
        berth catalog diff packed my-prices
        berth catalog diff old.sqlite packed --json
      """)

  @Argument(help: "The older side: a date, a folder, a catalogue file or `packed`.")
  var from: String
  @Argument(help: "The newer side.") var to: String
  @Flag(name: .long, help: "List every difference, not the first of each kind.") var all = false
  @OptionGroup var catalogueOptions: CatalogueOptions
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  func run() throws {
    let listing = DifferenceListing(
      CatalogueDifference(from: try side(from), to: try side(to)), limit: all ? .max : 20)
    try Terminal.say(json ? listing.json : listing.text)
  }

  private func side(_ word: String) throws -> Catalogue {
    if let day = CatalogueDate(word) { return try catalogueOptions.open().pricedAsOf(day) }
    if word == "packed" { return try Catalogue.open(.packed, at: .memory) }
    if OutputFolder(word).isFolder {
      let folder = try CatalogueOptions.read(word, option: "catalog diff")
      let isWhole = folder.files.contains { $0.path.hasPrefix("services/") }
      return try Catalogue.open(
        isWhole ? folder : try CatalogueOptions.overlaid(try catalogueOptions.source(), word),
        at: .memory)
    }
    guard OutputFolder(word).exists else {
      throw InputError([
        Diagnostic(
          code: "no-catalogue", "`\(word)` is no date, no folder and no catalogue file",
          hint: "a date is written 2026-11-24; `packed` is the data of this program")
      ])
    }
    do {
      return try Catalogue.open(.packed, at: .file(path: word))
    } catch let error as CatalogueError {
      throw Failure(code: 1, message: error.description)
    }
  }
}
