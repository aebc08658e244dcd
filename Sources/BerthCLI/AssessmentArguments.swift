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
      "Option files of your own, beside the shipped ones.", valueName: "file"))
  var options: [String] = []

  @Option(name: .long, help: "Seed of every random stream.") var seed: UInt64 = 1

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Relative half-width of the p95 interval at which a simulation stops.", valueName: "share"))
  var precision: String = "5%"

  @OptionGroup var catalogueOptions: CatalogueOptions

  @Flag(name: .long, help: "Print no progress.") var quiet = false

  func validate() throws {
    guard case .success(let share) = Quantity.fraction.parse(precision), share > 0, share < 1 else {
      throw ValidationError("`--precision` takes a share between 0 and 1, such as `5%`")
    }
  }

  /// Reads everything and assesses; `chosen` leaves only options of these ids.
  func assess(chosen: [String] = []) async throws -> Assessment {
    let catalogue = try catalogueOptions.open()
    let profile = try WorkloadArgument.read(workload, catalogue: catalogue)
    var options = try library(catalogue)
    if !chosen.isEmpty {
      let known = options.map(\.id)
      let unknown = chosen.filter { !known.contains($0) }
      if !unknown.isEmpty {
        throw InputError(
          unknown.map { name in
            Diagnostic(
              code: "unknown-option", "unknown option `\(name)`",
              hint: NearestName.among(known, to: name).map { "the nearest is `\($0)`" }
                ?? "`berth catalog list options` names them all")
          })
      }
      options = options.filter { chosen.contains($0.id) }
    }
    var share = 0.05
    if case .success(let value) = Quantity.fraction.parse(precision) { share = value }
    let assessor = try Assessor(
      catalogue: catalogue, options: options, seed: seed, precision: share)
    let showsProgress = !quiet && Terminal.showsProgress
    let assessment = await assessor.assess(profile) { done, all in
      if showsProgress { Terminal.progress("assessing \(done) of \(all) alternatives") }
    }
    if showsProgress { Terminal.progress("") }
    return assessment
  }

  private func library(_ catalogue: Catalogue) throws(InputError) -> [DeploymentOption] {
    let diagnostics = Diagnostics()
    var files: [(path: String, text: String)] = []
    for path in options {
      if let file = SourceFile.read(path: path, diagnostics: diagnostics) {
        files.append((file.path, file.text))
      }
    }
    let library = OptionLibrary.options(catalogue, userFiles: files, diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    return library
  }
}
