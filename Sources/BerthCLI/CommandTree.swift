import ArgumentParser

/// A command with the words that call it.
struct CommandNode {
  /// The words, `berth` first.
  var path: [String]
  var command: any ParsableCommand.Type

  /// `berth` and everything below it, each command before those below it.
  static var all: [CommandNode] { CommandNode(path: ["berth"], command: BerthCommand.self).tree }

  private var tree: [CommandNode] {
    [self]
      + command.configuration.subcommands.flatMap { inner in
        CommandNode(path: path + [inner.configuration.commandName ?? ""], command: inner).tree
      }
  }

  /// Name of its manual page, without the section.
  var page: String { path.joined(separator: "-") }
}
