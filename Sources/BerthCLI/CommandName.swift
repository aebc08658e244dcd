import ArgumentParser
import Documents

/// Looks up the words that name a command, before the parser, which would only count the unknown ones.
enum CommandName {
  /// Throws when a word stands where a command must and is none, with the nearest one.
  static func check(_ words: [String]) throws(InputError) {
    var command: any ParsableCommand.Type = BerthCommand.self
    var path = "berth"
    for word in words {
      if word == "help", path == "berth" { continue }
      let inner = command.configuration.subcommands
      if inner.isEmpty || word.hasPrefix("-") { return }
      if let found = inner.first(where: { $0.configuration.commandName == word }) {
        command = found
        path += " " + word
        continue
      }
      // The word is an argument of the subcommand that stands for the command itself.
      if command.configuration.defaultSubcommand != nil { return }
      let names = inner.compactMap { $0.configuration.commandName }
      let nearest = NearestName.among(names, to: word)
      throw InputError([
        Diagnostic(
          code: "unknown-command", "there is no command `\(path) \(word)`",
          hint: nearest.map { "did you mean `\(path) \($0)`?" }
            ?? "commands: \(names.joined(separator: ", "))")
      ])
    }
  }
}
