import ArgumentParser
import Catalog
import Documents
import Reports

/// `berth catalog`: what the catalogue holds.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Look at prices, limits, models and everything else known.",
    discussion: """
      EXAMPLES
        berth catalog list services
        berth catalog list regions --json
        berth catalog show aws-lambda --region eu-central-1
        berth catalog import prices.json --as litellm -o my-prices
        berth catalog diff 2026-06-30 2026-11-12
        berth catalog check
      """,
    subcommands: [
      List.self, Show.self, CatalogImportCommand.self, CatalogDiffCommand.self,
      CatalogCheckCommand.self,
    ])

  /// `berth catalog list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List what the catalogue holds of one kind.",
      usage: """
        berth catalog list <kind>
                 [--catalog <path>] [--data <folder>]
                 [--overlay <folder> ...] [--quiet] [--json]
        """,
      discussion: """
        EXAMPLES
          berth catalog list services
          berth catalog list models --json
        """)

    @Argument(
      help: "services, models, options, regions, accelerators, instances, assumptions or workloads."
    )
    var kind: String
    @OptionGroup var catalogueOptions: CatalogueOptions
    @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
    @Flag(name: .long, help: "Print JSON.") var json = false

    func run() throws {
      let names = CatalogueListing.Kind.allCases.map(\.rawValue)
      guard let kind = CatalogueListing.Kind(rawValue: kind) else {
        throw InputError([
          Diagnostic(
            code: "unknown-kind", "there is no kind `\(kind)`",
            hint: NearestName.among(names, to: kind).map { "did you mean `\($0)`?" }
              ?? "kinds: \(names.joined(separator: ", "))")
        ])
      }
      let listing = CatalogueListing(try catalogueOptions.open(), kind)
      try Terminal.say(json ? listing.json : listing.text(width: Terminal.width ?? .max))
    }
  }

  /// `berth catalog show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show everything known of a service or a model, with sources.",
      usage: """
        berth catalog show <name> [--region <region>]
                 [--catalog <path>] [--data <folder>]
                 [--overlay <folder> ...] [--quiet] [--json]
        """,
      discussion: """
        EXAMPLES
          berth catalog show aws-lambda --region eu-central-1
          berth catalog show claude-sonnet-5 --json
        """)

    @Argument(help: "A service id or a model name.") var name: String
    @Option(name: .long, help: "Only prices of this region.") var region: String?
    @OptionGroup var catalogueOptions: CatalogueOptions
    @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
    @Flag(name: .long, help: "Print JSON.") var json = false

    func run() throws {
      let catalogue = try catalogueOptions.open()
      if let service = catalogue.service(name), let region {
        try checkRegion(region, of: service, catalogue)
      }
      guard let entry = CatalogueEntry(catalogue, name: name, region: region) else {
        throw InputError([
          Diagnostic(
            code: "unknown-name", "the catalogue has no service or model `\(name)`",
            hint: hint(catalogue))
        ])
      }
      try Terminal.say(json ? entry.json : entry.text(width: Terminal.width ?? .max))
    }

    private func hint(_ catalogue: Catalogue) -> String {
      if catalogue.textFiles(under: "options").contains(where: { $0.path == "options/\(name).yaml" }
      ) {
        return "it is an option: `berth options show \(name)` shows it"
      }
      let known = catalogue.allServices.map(\.id) + catalogue.modelNames
      return NearestName.among(known, to: name).map { "did you mean `\($0)`?" }
        ?? "`berth catalog list services` and `berth catalog list models` name them all"
    }

    private func checkRegion(_ region: String, of service: Service, _ catalogue: Catalogue)
      throws(InputError)
    {
      let known =
        catalogue.regions(provider: service.provider).map(\.name)
        + catalogue.tariffs(service: service.id).map(\.key.region).sorted()
      if known.contains(region) { return }
      throw InputError([
        Diagnostic(
          code: "unknown-region", "the catalogue has no region `\(region)` of \(service.provider)",
          hint: NearestName.among(known, to: region).map { "did you mean `\($0)`?" }
            ?? "`berth catalog list regions` names them all")
      ])
    }
  }
}
