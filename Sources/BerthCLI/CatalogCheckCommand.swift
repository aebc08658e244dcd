import ArgumentParser
import Catalog
import Deployments
import Documents
import Reports

/// `berth catalog check`: whether the rows are enough, agree and are fresh.
struct CatalogCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for rows that are missing, in conflict, out of reach or old.",
    usage: """
      berth catalog check [--stale-after <days>] [--on <date>]
               [--options <file or id> ...] [--all]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--quiet] [--json]
      """,
    discussion: """
      `missing`: an option needs a price or an ownership row that there is none of. `conflicting`: two prices of one article and \
      day differ, or a spot or committed price is above the one on demand. `orphaned`: nothing refers to it. `stale`: seen more \
      than a year before the catalogue's own date. `placeholder`: an estimate stands in for a fact. The first two are a gate: \
      exit code 3.

      EXAMPLES
        berth catalog check
        berth catalog check --stale-after 90 --on 2026-12-31
        berth catalog check --overlay my-prices --json
      """)

  @Option(
    name: .long,
    help: ArgumentHelp("Days after which a price counts as stale.", valueName: "days"))
  var staleAfter = 365

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Day to count from; the day of the catalogue's latest price.", valueName: "date"))
  var on: DateArgument?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Option files of your own, beside the shipped ones; ids, to look at those alone.",
      valueName: "file or id"))
  var options: [String] = []

  @Flag(name: .long, help: "List every finding, not the first of each kind.") var all = false
  @OptionGroup var catalogueOptions: CatalogueOptions
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  func validate() throws {
    guard staleAfter >= 0 else { throw ValidationError("`--stale-after` takes days, 0 or more") }
  }

  func run() throws {
    let catalogue = try catalogueOptions.open()
    let chosen = try OptionChoice(words: options).options(catalogue)
    let rows = PriceRowsCheck(catalogue)
    var findings = OptionCoverage(catalogue).missing(for: chosen) + rows.conflicting
    findings += OrphanCheck(catalogue).findings
    if let day = on?.date ?? CatalogueDate(catalogue.date) {
      findings += rows.stale(on: day, after: staleAfter)
    }
    findings += PlaceholderCheck(catalogue).findings
    let listing = FindingListing(
      findings, options: chosen.count, date: catalogue.date, limit: all ? .max : 10)
    try Terminal.say(json ? listing.json : listing.text)
    let failing = findings.filter(\.kind.fails).count
    if failing > 0 {
      throw Failure(
        code: 3,
        message: "\(failing) \(failing == 1 ? "row is" : "rows are") missing or in conflict",
        hint: "a figure that needs them is incomplete; see `missing` and `conflicting` above")
    }
  }
}
