import ArgumentParser
import Reports

/// `berth options`: the designs there are, and new ones made from them.
struct OptionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "options", abstract: "List and show options, and make one of your own.",
    discussion: """
      An option is a design that could carry the workload: components with their services, sites and sizing.

      EXAMPLES
        berth options list
        berth options show aws-lambda-bedrock
        berth options new --from aws-lambda-bedrock -o my-agent.yaml
        berth compare workload.yaml --options my-agent.yaml
      """,
    subcommands: [List.self, Show.self, OptionsNewCommand.self])

  /// `berth options list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the options, with strategy and title.",
      usage: """
        berth options list [--options <file or id> ...]
                 [--catalog <path>] [--data <folder>]
                 [--overlay <folder> ...] [--quiet] [--json]
        """,
      discussion: """
        EXAMPLES
          berth options list
          berth options list --options 'aws-*'
          berth options list --options my-agent.yaml --json
        """)

    @Option(
      name: .long, parsing: .upToNextOption,
      help: ArgumentHelp(
        "Option files of your own, beside the shipped ones; ids, to keep only those (`*` for any characters).",
        valueName: "file or id"))
    var options: [String] = []
    @OptionGroup var catalogueOptions: CatalogueOptions
    @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
    @Flag(name: .long, help: "Print JSON.") var json = false

    func run() throws {
      let chosen = try OptionChoice(words: options).options(try catalogueOptions.open())
      let listing = OptionListing(chosen)
      try Terminal.say(json ? listing.json : listing.text(width: Terminal.width ?? .max))
    }
  }

  /// `berth options show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what an option consists of.",
      usage: """
        berth options show <option>
                 [--catalog <path>] [--data <folder>]
                 [--overlay <folder> ...] [--quiet] [--json]
        """,
      discussion: """
        EXAMPLES
          berth options show aws-lambda-bedrock
          berth options show my-agent.yaml
          berth options show onprem-compose --json
        """)

    @Argument(help: "An option's id, or an option file of your own.") var option: String
    @OptionGroup var catalogueOptions: CatalogueOptions
    @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
    @Flag(name: .long, help: "Print JSON.") var json = false

    func run() throws {
      let named = try OptionArgument.named(option, try catalogueOptions.open())
      let sheet = OptionSheet(named.option)
      try Terminal.say(json ? sheet.json : sheet.text(width: Terminal.width ?? .max))
    }
  }
}
