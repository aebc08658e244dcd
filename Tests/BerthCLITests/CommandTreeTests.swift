import Foundation
import Testing

/// Everything that can be typed explains itself: help, examples, `--json`, `--quiet`, a page of the manual, a case.
struct CommandTreeTests {
  /// Words of every command, as the parser tells tools.
  private static func paths() throws -> [[String]] {
    let dump = try Command("--experimental-dump-help").run()
    let document = try JSONSerialization.jsonObject(with: Data(dump.output.utf8)) as? [String: Any]
    let root = try #require(document?["command"] as? [String: Any])
    func walk(_ node: [String: Any], _ path: [String]) -> [[String]] {
      let inner = node["subcommands"] as? [[String: Any]] ?? []
      return [path]
        + inner.flatMap { child -> [[String]] in
          guard let name = child["commandName"] as? String, name != "help" else { return [] }
          return walk(child, path + [name])
        }
    }
    return walk(root, [])
  }

  @Test func everyCommandHasExamplesAndACase() throws {
    let paths = try Self.paths()
    #expect(paths.count > 30)
    for path in paths {
      let result = try Command(path + ["--help"]).run()
      let name = "berth \(path.joined(separator: " "))"
      #expect(result.code == 0 && result.complaints.isEmpty, "\(name)")
      #expect(result.output.contains("EXAMPLES"), "\(name) has no EXAMPLES")
      #expect(
        CasesTests.names.contains((["help"] + path).joined(separator: "-")), "\(name) has no case")
    }
  }

  /// What stands at the end of the tree takes both flags.
  @Test func everyCommandIsQuietAndSpeaksJSON() throws {
    let paths = try Self.paths()
    let leaves = paths.filter { path in
      !paths.contains { $0.count > path.count && $0.starts(with: path) }
    }
    for path in leaves {
      let help = try Command(path + ["--help"]).run().output
      for flag in ["--quiet", "--json"] {
        #expect(help.contains(flag), "berth \(path.joined(separator: " ")) takes no \(flag)")
      }
    }
  }

  /// An example is a command line that the parser knows: its words and its flags exist.
  @Test func examplesNameWhatExists() throws {
    for path in try Self.paths() {
      let help = try Command(path + ["--help"]).run().output
      let parts = help.components(separatedBy: "EXAMPLES\n")
      for line in parts.dropFirst().first?.components(separatedBy: "\n") ?? [] {
        let words = line.split(separator: " ").map(String.init)
        guard line.hasPrefix("  "), words.first == "berth" else { break }
        let command = words.dropFirst().prefix { $0.allSatisfy { $0.isLowercase } }
        let all = try Self.paths()
        let known =
          (0...command.count).reversed().map { Array(command.prefix($0)) }
          .first { all.contains($0) } ?? []
        let flags = words.filter { $0.hasPrefix("--") && $0.count > 2 }
        let itsHelp = try Command(known + ["--help"]).run().output
        for flag in flags where !flag.hasPrefix("--generate") {
          #expect(itsHelp.contains(flag), "\(line)")
        }
      }
    }
  }

  @Test func thePagesOfTheManualAreSound() throws {
    let folder = try Command.temporaryFolder().appendingPathComponent("man1")
    let result = try Command("manual", "-o", folder.path).run()
    #expect(result.code == 0, "\(result.complaints)")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(try pages.count == Self.paths().count)
    for page in pages {
      let text = try String(
        contentsOf: folder.appendingPathComponent(page), encoding: .utf8)
      for section in [".TH BERTH", ".SH NAME", ".SH SYNOPSIS", ".SH EXAMPLES"] {
        #expect(text.contains(section), "\(page): \(section)")
      }
      // Where groff is, it has nothing to warn of.
      var check = Command()
      check.shell =
        "command -v groff > /dev/null || exit 0; groff -man -ww -z -K utf8 '\(folder.path)/\(page)'"
      let found = try check.run()
      #expect(found.code == 0 && found.complaints.isEmpty, "\(page): \(found.complaints)")
    }
  }
}
