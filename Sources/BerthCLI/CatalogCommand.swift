import ArgumentParser
import Catalog
import Documents
import Reports

/// `berth catalog`: what the catalogue holds.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog", abstract: "Look at prices, limits, models and everything else known.",
    subcommands: [List.self, Show.self])

  /// `berth catalog list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what the catalogue holds of one kind.",
      discussion: """
        EXAMPLES
          berth catalog list services
          berth catalog list models --json
        """)

    @Argument(help: "services, models, options, regions, accelerators, instances, assumptions or workloads.")
    var kind: String
    @OptionGroup var catalogueOptions: CatalogueOptions
    @Flag(name: .long, help: "Print JSON.") var json = false

    func run() throws {
      let names = CatalogueListing.Kind.allCases.map(\.rawValue)
      guard let kind = CatalogueListing.Kind(rawValue: kind) else {
        throw InputError([
          Diagnostic(
            code: "unknown-kind", "there is no kind `\(kind)`",
            hint: NearestName.among(names, to: kind).map { "the nearest is `\($0)`" }
              ?? "kinds: \(names.joined(separator: ", "))")
        ])
      }
      let listing = CatalogueListing(try catalogueOptions.open(), kind)
      Terminal.say(json ? listing.json : listing.text)
    }
  }

  /// `berth catalog show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show everything known of a service or a model, with sources.",
      discussion: """
        EXAMPLES
          berth catalog show aws-lambda
          berth catalog show claude-sonnet-5 --json
        """)

    @Argument(help: "A service id or a model name.") var name: String
    @Option(name: .long, help: "Only prices of this region.") var region: String?
    @OptionGroup var catalogueOptions: CatalogueOptions
    @Flag(name: .long, help: "Print JSON.") var json = false

    func run() throws {
      let catalogue = try catalogueOptions.open()
      guard let entry = CatalogueEntry(catalogue, name: name, region: region) else {
        let known = catalogue.allServices.map(\.id) + catalogue.modelNames
        throw InputError([
          Diagnostic(
            code: "unknown-name", "the catalogue has no service or model `\(name)`",
            hint: NearestName.among(known, to: name).map { "the nearest is `\($0)`" })
        ])
      }
      Terminal.say(json ? entry.json : entry.text)
    }
  }
}


