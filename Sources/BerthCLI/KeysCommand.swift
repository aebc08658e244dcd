import ArgumentParser
import Documents
import Reports

/// `berth keys`: what may stand in a file, key by key.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Say what the keys of a file mean and take.",
    usage: """
      berth keys <kind> [<key>]
               [--catalog <path>] [--data <folder>]
               [--overlay <folder> ...] [--quiet] [--json]
      """,
    discussion: """
      `[]` stands for an item of a list, `*` for a name of your own.

      EXAMPLES
        berth keys workload
        berth keys workload traffic
        berth keys option components
        berth keys network stations --json
      """)

  @Argument(help: "Kind of file: `workload`, `option`, `network`, `usage` or `table`.")
  var kind: String
  @Argument(help: "Only this key and what is below it, such as `run.tools`.") var key: String?
  @OptionGroup var catalogueOptions: CatalogueOptions
  @Flag(name: .long, help: "Print errors alone on standard error.") var quiet = false
  @Flag(name: .long, help: "Print JSON.") var json = false

  func run() throws {
    let catalogue = try catalogueOptions.open()
    let diagnostics = Diagnostics()
    let kinds = KeyListing.kinds(catalogue)
    guard kinds.contains(kind) else {
      throw Self.unknown("kind of file", kind, kinds)
    }
    let all = KeyListing(kind, catalogue, diagnostics: diagnostics)
    let chosen = KeyListing(kind, below: key, catalogue, diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    guard let chosen, !chosen.isEmpty else {
      throw Self.unknown("key of a \(kind) file", key ?? kind, all?.keys ?? [])
    }
    try Terminal.say(json ? chosen.json : chosen.text(width: Terminal.width ?? 80))
  }

  private static func unknown(_ what: String, _ word: String, _ known: [String]) -> InputError {
    // People name a key as it stands in the file, without what is around it.
    func end(_ key: String) -> String {
      key.lastIndex(of: ".").map { String(key[key.index(after: $0)...]) } ?? key
    }
    let near =
      known.first { end($0) == word } ?? NearestName.among(known, to: word)
      ?? NearestName.among(known.map(end), to: word).flatMap { name in
        known.first { end($0) == name }
      }
    return InputError([
      Diagnostic(
        code: "unknown-name", "there is no \(what) called `\(word)`",
        hint: near.map { "did you mean `\($0)`?" }
          ?? (known.count > 20
            ? nil : "there are \(known.map { "`\($0)`" }.joined(separator: ", "))"))
    ])
  }
}
