import ArgumentParser
import Berth
import Catalog
import Deployments
import Documents
import Workloads

/// Arguments of the commands that cost options.
struct CostArguments: ParsableArguments {
  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Option files of your own, beside the shipped ones.", valueName: "file"))
  var options: [String] = []

  @Option(name: .long, help: "Seed of every random stream.") var seed: UInt64 = 1

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Vendors' quotes (CSV: id, value, vendor, quote, date, valid_until) in place of the rows they name.",
      valueName: "file"))
  var quotes: String?

  @OptionGroup var catalogueOptions: CatalogueOptions

  @Flag(name: .long, help: "Print no progress.") var quiet = false

  /// The catalogue, with quotes in place of the rows they name.
  func catalogue() throws -> Catalogue {
    let catalogue = try catalogueOptions.open()
    guard let quotes else { return catalogue }
    let diagnostics = Diagnostics()
    guard let file = SourceFile.read(path: quotes, diagnostics: diagnostics) else {
      throw InputError(diagnostics.all)
    }
    let read = Quote.read(file, diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    return try catalogue.replacing(read)
  }

  /// The options of these ids; all where none is named.
  func chosen(_ ids: [String], _ catalogue: Catalogue) throws -> [DeploymentOption] {
    let library = try OptionArgument.library(catalogue, files: try OptionArgument.read(options))
    guard !ids.isEmpty else { return library }
    let problems = ids.filter { id in !library.contains { $0.id == id } }
    guard problems.isEmpty else {
      throw InputError(problems.map { OptionChoice.unknown($0, library.map(\.id)) })
    }
    return library.filter { ids.contains($0.id) }
  }

  /// Assesses options for a workload.
  func assess(
    _ options: [DeploymentOption], _ profile: WorkloadProfile, _ catalogue: Catalogue
  ) async throws -> Assessment {
    let assessor = try Assessor(
      catalogue: catalogue, options: options, seed: seed, refinesBest: false)
    let progress = Progress("assessing")
    let assessment = await assessor.assess(profile) { progress.show($0, of: $1) }
    Terminal.clearProgress()
    return assessment
  }

  /// The alternative of an option, with the model asked for or the best placed one that has a bill.
  func alternative(_ assessment: Assessment, option: String, model: String?) throws
    -> AssessedAlternative
  {
    try AlternativeChoice.pick(assessment, option: option, model: model, use: "priced") {
      $0.bill != nil
    }
  }
}
