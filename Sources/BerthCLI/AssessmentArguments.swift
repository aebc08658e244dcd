import ArgumentParser
import Berth
import Catalog
import Deployments
import Documents
import Workloads

/// Arguments that every command with an assessment behind it takes.
struct AssessmentArguments: ParsableArguments {
  @Argument(help: "The workload file; `-` for standard input.") var workload: String

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Option files of your own, beside the shipped ones; ids, to keep only those (`*` for any characters).",
      valueName: "file or id"))
  var options: [String] = []

  @Option(name: .long, help: "Seed of every random stream.") var seed: UInt64 = 1

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Relative half-width of the p95 interval at which a simulation stops; the first three options are measured to 2% at least.",
      valueName: "share"))
  var precision: String = "5%"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Take the prices that held on this day, such as 2026-06-30.", valueName: "date"))
  var pricesAsOf: String?

  @OptionGroup var catalogueOptions: CatalogueOptions

  @Flag(name: .long, help: "Print neither progress nor where files went.") var quiet = false

  func validate() throws {
    if let pricesAsOf, CatalogueDate(pricesAsOf) == nil {
      throw ValidationError("`--prices-as-of` takes a date, such as `2026-06-30`")
    }
    guard case .success(let share) = Quantity.fraction.parse(precision), share > 0, share < 1 else {
      throw ValidationError("`--precision` takes a share between 0 and 1, such as `5%`")
    }
  }

  /// Reads everything and assesses the options chosen.
  func assess(_ choice: OptionChoice) async throws -> Assessment {
    Terminal.progress("reading the catalogue")
    var catalogue = try catalogueOptions.open()
    if let day = pricesAsOf.flatMap({ CatalogueDate($0) }) { catalogue = catalogue.pricedAsOf(day) }
    let profile = try WorkloadArgument.read(workload, catalogue: catalogue)
    let options = try choice.options(catalogue)
    var share = 0.05
    if case .success(let value) = Quantity.fraction.parse(precision) { share = value }
    let assessor = try Assessor(
      catalogue: catalogue, options: options, seed: seed, precision: share)
    let progress = Progress("assessing")
    let assessment = await assessor.assess(profile) { progress.show($0, of: $1) }
    Terminal.clearProgress()
    return assessment
  }
}
