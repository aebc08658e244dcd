import ArgumentParser
import Costing
import Documents
import Reports

/// `berth cost price`: the bill of a usage file.
struct CostPriceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "price",
    abstract: "Price a usage file, line by line.",
    usage: """
      berth cost price <usage> [--no-catalogue]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--quiet] [--json]
      """,
    discussion: """
      A usage file may bring its own tariffs; what it does not state comes from the catalogue.

      EXAMPLES
        berth cost price usage.yaml
        berth cost price usage.yaml --no-catalogue
        berth cost price - < usage.yaml

      EXIT CODES
        0 every figure came out · 2 bad input · 3 a price is missing, or an expected figure did not come out
      """)

  @Argument(help: "The usage file; `-` for standard input.") var usage: String
  @OptionGroup var catalogueOptions: CatalogueOptions
  @Flag(name: .long, help: "Use the tariffs of the file alone.") var noCatalogue = false
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  func run() throws {
    let diagnostics = Diagnostics()
    guard let source = SourceFile.read(path: usage, diagnostics: diagnostics),
      let file = UsageFile.read(
        text: source.text, file: source.path, diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    let catalogue = noCatalogue ? nil : try catalogueOptions.open()
    let priced = try file.cases.map { (item: $0, bill: try $0.bill(catalogue: catalogue)) }
    let missed = priced.filter { !$0.bill.isComplete || $0.item.isExpected($0.bill) == false }
    if json {
      try Terminal.say(PricedUsageJSON.text(priced))
    } else {
      for (item, bill) in priced { try tell(item, bill) }
    }
    if !missed.isEmpty {
      throw Failure(code: 3, message: "\(missed.count) of \(file.cases.count) bills missed")
    }
  }

  private func tell(_ item: UsageCase, _ bill: Bill) throws {
    if !item.id.isEmpty { try Terminal.say("\(item.id)") }
    for line in bill.lines {
      let rows = line.references.map { "\($0.row), \($0.asOf), \($0.confidence.rawValue)" }
      try Terminal.say(
        "  \(line.amount.formatted(decimals: 6))  \(line.title): \(NumberFormat.plain(line.quantity, grouping: true)) "
          + "\(line.unit)  [\(rows.joined(separator: "; "))]")
    }
    for gap in bill.gaps {
      try Terminal.say(
        "  no price   \(gap.key), \(NumberFormat.plain(gap.quantity, grouping: true)): \(gap.reason)"
      )
    }
    let isRight = item.isExpected(bill)
    try Terminal.say(
      "  \(bill.total.formatted(decimals: 6))  total\(bill.isComplete ? "" : ", incomplete")"
        + (isRight == false
          ? "; expected \(item.expected?.formatted(decimals: 6) ?? "")" : ""))
  }
}
