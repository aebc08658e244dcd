import ArgumentParser
import Catalog
import Costing
import Documents
import Reports

/// `berth cost reprice`: an old decision at today's prices.
struct CostRepriceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprice",
    abstract: "Price an old assessment's bill with today's catalogue, row by row.",
    usage: """
      berth cost reprice <document> [--option <id>] [--country <code>]
               [--catalog <path>] [--data <folder>] [--quiet] [--json]
      """,
    discussion: """
      The document is an `assessment.json` of `berth recommend` or a `cost.json` of `berth cost`; its quantities stay, its \
      prices are looked up anew. The figures are list prices: negotiated discounts are in no document.

      EXAMPLES
        berth cost reprice berth-report/assessment.json
        berth cost reprice assessment.json --option aws-lambda-bedrock --json

      EXIT CODES
        0 every line has a price · 2 bad input · 3 a price is missing
      """)

  @Argument(help: "The document; `-` for standard input.") var document: String

  @Option(
    name: .long,
    help: ArgumentHelp("Id of the option; the first choice unless given.", valueName: "id"))
  var option: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Country whose pay and power prices hold.", valueName: "code"))
  var country: String = "DE"

  @OptionGroup var catalogueOptions: CatalogueOptions
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print the JSON document.") var json = false

  func run() throws {
    let bill = try RecordedBillArgument.read(document, option: option)
    let repricing = try Repricing(bill, try catalogueOptions.open(), country: country)
    try Terminal.say(
      json ? String(repricing.json.dropLast()) : repricing.text(width: Terminal.width ?? .max))
    if !repricing.isComplete {
      throw Failure(code: 3, message: "a price is missing, so the total is incomplete")
    }
  }
}
