import ArgumentParser
import Deployments
import Documents
import Reports

/// `berth options new`: a copy of an option under another name, to be changed.
struct OptionsNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make an option file of your own from an option.",
    usage: """
      berth options new --from <option> [-o <file>]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--quiet] [--json]
      """,
    discussion: """
      The file has every component, size and fact of the option it comes from, with its comments; change what differs. \
      Without `-o` it is printed, named `my-` and the option's id. A file that exists is left alone.

      EXAMPLES
        berth options new --from aws-lambda-bedrock -o my-agent.yaml
        berth options new --from my-agent.yaml -o my-agent-eu.yaml
        berth options new --from onprem-compose
      """)

  @Option(
    name: .long, help: ArgumentHelp("An option's id, or an option file.", valueName: "option"))
  var from: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write an option file; its name is the option's.", valueName: "file"))
  var output: String?

  @OptionGroup var catalogueOptions: CatalogueOptions
  @Flag(name: .long, help: "Do not tell where the file went.") var quiet = false
  @Flag(name: .long, help: "Print JSON: id, file and text.") var json = false

  func run() throws {
    let id = try output.map { path throws(InputError) in try OptionFileName.id(of: path) }
    if let output, OutputFolder(output).exists {
      throw InputError([
        Diagnostic(
          code: "exists", "`\(output)` exists already",
          hint: "name another file with `-o`, or remove it")
      ])
    }
    let (option, source) = try OptionArgument.named(from, try catalogueOptions.open())
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let place = lines.firstIndex(where: { $0.hasPrefix("option:") }) else {
      throw InputError([
        Diagnostic(
          code: "option-line", "`\(option.file)` has no line that begins with `option:`",
          hint: "write the option's name on a line of its own")
      ])
    }
    lines[place] = "option: \(id ?? "my-\(option.id)")"
    lines.insert("# Made from the option `\(option.id)`.", at: place)
    let text = lines.joined(separator: "\n")
    if let output { try WholeFiles.write(text, to: output) }
    if json {
      let document = JSONValue.object([
        ("option", .string(id ?? "my-\(option.id)")), ("file", .optional(output)),
        ("text", .string(text)),
      ])
      try Terminal.say(String(document.text.dropLast()))
    } else if output == nil {
      try Terminal.say(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
    if let output { Terminal.note("wrote \(output)") }
  }
}
