import ArgumentParser
import Catalog
import Documents
import Inference
import Reports

/// `berth inference validate`: predictions of published rows beside what was measured.
struct InferenceValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Predict every row of a table of measurements, and cross-validate the factors.",
    usage: "berth inference validate <table> [<options>]",
    discussion: """
      EXAMPLES
        berth inference validate gpu-throughput-calibration.csv
        berth inference validate my-measurements.csv --factors factors.csv --json
      """)

  @Argument(help: "The table; `-` reads standard input.") var table: String
  @Option(name: .long, help: ArgumentHelp("Factors that `calibrate` wrote.", valueName: "file"))
  var factors: String?
  @Flag(name: .long, help: "Leave the cross-validation out.") var fast = false
  @OptionGroup var catalogueOptions: CatalogueOptions
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  func run() throws {
    let known = KnownHardware(try catalogueOptions.open())
    let rows = try InferenceTables.rows(table)
    let values = try InferenceTables.factors(factors)
    let output = InferenceValidationText(
      ThroughputValidation(rows, known: known, factors: values), factors: values,
      crossValidates: !fast)
    try Terminal.say(json ? output.json : output.text)
  }
}

/// Tables that `berth inference` reads.
enum InferenceTables {
  static func rows(_ path: String) throws -> [PublishedRow] {
    try InferenceFailure.reading { diagnostics in
      SourceFile.read(path: path, limit: 200_000_000, diagnostics: diagnostics).flatMap {
        CSVTable.parse(text: $0.text, file: $0.path, diagnostics: diagnostics)
      }.map { PublishedRow.rows(of: $0, diagnostics: diagnostics) }
    }
  }

  static func factors(_ path: String?) throws -> EfficiencyFactors {
    guard let path else { return .calibrated }
    return try InferenceFailure.reading { diagnostics in
      SourceFile.read(path: path, diagnostics: diagnostics).flatMap {
        CSVTable.parse(text: $0.text, file: $0.path, diagnostics: diagnostics)
      }.flatMap { FactorTable.read($0, diagnostics: diagnostics) }
    }
  }
}
