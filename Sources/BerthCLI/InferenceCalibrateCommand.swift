import ArgumentParser
import Catalog
import Documents
import Inference
import Reports

/// `berth inference calibrate`: the physical factors fitted to a table of measurements.
struct InferenceCalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fit the physical factors to your own measurements.",
    usage: "berth inference calibrate <table> [--output <file>] [<options>]",
    discussion: """
      EXAMPLES
        berth inference calibrate my-measurements.csv -o factors.csv
        berth inference estimate --factors factors.csv --model Llama-3.1-8B \\
          --gpu "H100 SXM" --isl 512 --osl 128
      """)

  @Argument(help: "The table, in the schema that `validate` reads.") var table: String
  @Option(name: [.short, .customLong("output")], help: "Where the factors go.") var output: String?
  @Option(name: .long, help: "How much kernel measurements weigh against the rows.")
  var priorWeight = 0.5
  @OptionGroup var catalogueOptions: CatalogueOptions
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  func run() throws {
    let known = KnownHardware(try catalogueOptions.open())
    guard priorWeight > 0, priorWeight.isFinite else {
      throw InferenceFailure.bad("`--prior-weight` is above 0")
    }
    let validation = ThroughputValidation(try InferenceTables.rows(table), known: known)
    guard let fit = validation.calibrated(priorWeight: priorWeight) else {
      throw Failure(code: 1, message: "no throughput row of the table can be predicted")
    }
    let after = validation.figures(with: fit.factors)
    if let output { try WholeFiles.write(FactorTable.text(fit.factors), to: output) }
    if json {
      try Terminal.say(
        String(
          JSONValue.object([
            ("rows", .integer(fit.rows)), ("iterations", .integer(fit.iterations)),
            ("converged", .bool(fit.hasConverged)),
            ("median_abs_ln", after.map { InferenceText.number($0.median) } ?? .null),
            ("p90_abs_ln", after.map { InferenceText.number($0.p90) } ?? .null),
            (
              "factors",
              .object(
                EfficiencyFactors.Parameter.allCases.map {
                  ($0.rawValue, InferenceText.number(fit.factors[$0]))
                })
            ),
          ]).text.dropLast()))
    } else if output == nil {
      try Terminal.say(String(FactorTable.text(fit.factors).dropLast()))
    } else {
      try Terminal.say(
        "\(fit.rows) rows, \(fit.iterations) iterations\(fit.hasConverged ? "" : " (not yet at rest)")"
          + (after.map {
            ": median \(NumberFormat.fixed($0.median, decimals: 3)), p90 \(NumberFormat.fixed($0.p90, decimals: 3))"
          } ?? ""))
    }
  }
}
