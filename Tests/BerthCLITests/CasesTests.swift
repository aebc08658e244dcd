import Foundation
import Testing

/// Every folder of `Cases` is a command: `arguments`, one a line, `input` for standard input and `environment`, `NAME=value` a line,
/// where there are any, the files it reads, and exactly what comes out: `stdout`, `stderr`, `code`.
///
/// `BERTH_REGENERATE=1 swift test --filter CasesTests` writes what comes out instead of comparing; the diff is then to be
/// read like any other change.
struct CasesTests {
  private static let folder = Command.root.appendingPathComponent("Tests/BerthCLITests/Cases")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted()

  @Test func thereAreCases() { #expect(Self.names.count >= 30) }

  @Test(arguments: names) func whatComesOut(name: String) throws {
    let place = Self.folder.appendingPathComponent(name)
    func file(_ name: String) -> URL { place.appendingPathComponent(name) }
    // A copy, so that a command that writes leaves the case as it is.
    let copy = try Command.temporaryFolder().appendingPathComponent(name)
    try FileManager.default.copyItem(at: place, to: copy)
    let arguments = try String(contentsOf: file("arguments"), encoding: .utf8)
    var command = Command(arguments.split(separator: "\n").map(String.init))
    command.folder = copy
    command.input = try? Data(contentsOf: file("input"))
    let variables = (try? String(contentsOf: file("environment"), encoding: .utf8)) ?? ""
    for line in variables.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
      try #require(parts.count == 2)
      command.environment[parts[0]] = parts[1]
    }
    let result = try command.run()
    let found = ["stdout": result.output, "stderr": result.complaints, "code": "\(result.code)\n"]
    for (name, text) in found.sorted(by: { $0.key < $1.key }) {
      if ProcessInfo.processInfo.environment["BERTH_REGENERATE"] == "1" {
        try Data(text.utf8).write(to: file(name))
      } else {
        let expected = try String(contentsOf: file(name), encoding: .utf8)
        #expect(text == expected, "\(name) of \(place.lastPathComponent)")
      }
    }
  }

  /// What a command prints about itself holds on every machine: it fits 80 columns and names no place of this one.
  @Test func noCaseNamesThisMachine() throws {
    for name in Self.names {
      for part in ["stdout", "stderr"] {
        let text = try String(
          contentsOf: Self.folder.appendingPathComponent("\(name)/\(part)"), encoding: .utf8)
        #expect(!text.contains(NSTemporaryDirectory()) && !text.contains(Command.root.path))
        if name.hasPrefix("help") {
          #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(name)")
        }
      }
    }
  }
}
