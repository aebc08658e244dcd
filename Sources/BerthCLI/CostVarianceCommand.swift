import ArgumentParser
import Documents
import Reports

/// `berth cost variance`: a real month against the plan.
struct CostVarianceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variance",
    abstract: "Set a real month's FOCUS rows against a plan.",
    usage: """
      berth cost variance <document> <actuals> [--option <id>]
               [--quiet] [--json]
      """,
    discussion: """
      The document is an `assessment.json` or a `cost.json`; the actuals are FOCUS rows in CSV with at least `ServiceName` and \
      `EffectiveCost`, and better with `SkuPriceId` or `SkuId`, `RegionId`, `ConsumedQuantity` and `ConsumedUnit`.

      EXAMPLES
        berth cost variance assessment.json march.csv
        berth cost variance cost.json march.csv --json
      """)

  @Argument(help: "The document; `-` for standard input.") var document: String
  @Argument(help: "FOCUS rows of a month.") var actuals: String

  @Option(
    name: .long,
    help: ArgumentHelp("Id of the option; the first choice unless given.", valueName: "id"))
  var option: String?

  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print the JSON document.") var json = false

  func run() throws {
    let bill = try RecordedBillArgument.read(document, option: option)
    let diagnostics = Diagnostics()
    guard
      let file = SourceFile.read(path: actuals, limit: 256_000_000, diagnostics: diagnostics),
      let variance = Variance(bill, actuals: file, diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    try diagnostics.throwIfNeeded()
    try Terminal.say(
      json ? String(variance.json.dropLast()) : variance.text(width: Terminal.width ?? .max))
  }
}
