import ArgumentParser
import Catalog
import Documents
import Reports

/// `berth manual`: manual pages made from the commands themselves.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print or write the manual pages.",
    usage: """
      berth manual [<command> ...] [-o <folder>]
               [--quiet] [--json]
      """,
    discussion: """
      Prints the page of a command for `man -l -`, or writes the pages of all commands into a folder that `man` looks \
      into.

      EXAMPLES
        berth manual workload fit | man -l -
        berth manual -o ~/.local/share/man/man1
      """)

  @Argument(help: ArgumentHelp("Words of the command.", valueName: "command"))
  var words: [String] = []
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write every page into this folder.", valueName: "folder"))
  var output: String?
  @Flag(name: .long, help: "Do not tell how many pages were written.") var quiet = false
  @Flag(name: .long, help: "Print JSON: every page by its name.") var json = false

  func validate() throws {
    if output != nil, !words.isEmpty {
      throw ValidationError("`-o` writes the pages of all commands; leave the words away")
    }
  }

  func run() throws {
    let date = try Self.date()
    let words = words.first == "berth" ? Array(words.dropFirst()) : words
    try CommandName.check(words)
    let chosen = CommandNode.all.filter {
      words.isEmpty
        ? (output != nil || json || $0.path.count == 1) : $0.path.dropFirst() == words[...]
    }
    guard !chosen.isEmpty else {
      throw InputError([
        Diagnostic(
          code: "unknown-command", "there is no command `berth \(words.joined(separator: " "))`",
          hint: "`berth --help` names them all")
      ])
    }
    let pages = chosen.map { ($0.page, ManualPage(node: $0, date: date).text) }
    if json {
      let document = JSONValue.object(pages.map { ($0, .string($1)) })
      try Terminal.say(String(document.text.dropLast()))
    } else if let output {
      try WholeFiles.check(folder: output)
      try WholeFiles(
        folder: output, files: pages.map { ("\($0).1", Array($1.utf8)) }
      ).write()
      Terminal.note("wrote \(pages.count) pages into \(output)")
    } else {
      try Terminal.say(String(pages.map(\.1).joined().dropLast()))
    }
  }

  private static func date() throws -> String {
    do {
      return try CatalogueOptions.packedDate()
    } catch let error as CatalogueError {
      throw Failure(code: 1, message: error.description)
    }
  }
}
