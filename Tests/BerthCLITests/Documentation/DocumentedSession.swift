import Foundation

/// The files and commands of a page of documentation.
///
/// A fence that begins with `# NAME` is a file of that name, the rest of the fence its contents; a `console` fence holds commands
/// after `$ ` and what each prints, where a line `…` stands for any lines.
struct DocumentedSession {
  /// A command with what the page says that it prints.
  struct Exchange {
    var command: String
    var output: [String]
    /// Lines of the page that the output takes.
    var lines: Range<Int>
  }

  private(set) var files: [(name: String, contents: String)] = []
  private(set) var exchanges: [Exchange] = []
  private(set) var lines: [String]

  init(_ text: String) {
    lines = text.components(separatedBy: "\n")
    var index = 0
    while index < lines.count {
      guard lines[index].hasPrefix("```"), lines[index] != "```",
        let end = lines[(index + 1)...].firstIndex(of: "```")
      else {
        index += 1
        continue
      }
      let body = (index + 1)..<end
      if lines[index] == "```console" {
        readConsole(body)
      } else if let first = body.first, lines[first].hasPrefix("# "),
        lines[first].contains("."), !lines[first].dropFirst(2).contains(" ")
      {
        let rest = lines[body.dropFirst()].joined(separator: "\n") + "\n"
        files.append((String(lines[first].dropFirst(2)), rest))
      }
      index = end + 1
    }
  }

  private mutating func readConsole(_ body: Range<Int>) {
    var starts = body.filter { lines[$0].hasPrefix("$ ") }
    starts.append(body.upperBound)
    for (start, next) in zip(starts, starts.dropFirst()) {
      exchanges.append(
        Exchange(
          command: String(lines[start].dropFirst(2)), output: Array(lines[(start + 1)..<next]),
          lines: (start + 1)..<next))
    }
  }

  /// Runs the files and commands in a folder, in order; what each command printed, both streams together.
  func run(in folder: URL) throws -> [String] {
    for file in files {
      try Data(file.contents.utf8).write(to: folder.appendingPathComponent(file.name))
    }
    return try exchanges.map { exchange in
      var command = Command(["-c", exchange.command])
      command.folder = folder
      command.shell =
        "shift; PATH=\(Command.executable.deletingLastPathComponent().path):$PATH; "
        + "eval \"$2\" 2>&1"
      let result = try command.run()
      return result.output + result.complaints
    }
  }

  /// Whether what a command printed is what the page says.
  static func agrees(_ printed: [String], _ said: [String]) -> Bool {
    guard let gap = said.firstIndex(of: "…") else { return printed == said }
    let before = said[..<gap]
    let after = said[(gap + 1)...]
    guard printed.count >= before.count, Array(printed.prefix(before.count)) == Array(before) else {
      return false
    }
    let rest = Array(printed.dropFirst(before.count))
    guard after.contains("…") else {
      return rest.count >= after.count && Array(rest.suffix(after.count)) == Array(after)
    }
    return (0...rest.count).contains { agrees(Array(rest.dropFirst($0)), Array(after)) }
  }

  /// The page with what was printed in place of what it says; outputs with a `…` that still agree stay.
  func rewritten(_ printed: [String]) -> String {
    var lines = lines
    for (exchange, text) in zip(exchanges, printed).reversed() {
      let now = Self.lines(of: text)
      if exchange.output.contains("…"), Self.agrees(now, exchange.output) { continue }
      lines.replaceSubrange(exchange.lines, with: now)
    }
    return lines.joined(separator: "\n")
  }

  static func lines(of text: String) -> [String] {
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
