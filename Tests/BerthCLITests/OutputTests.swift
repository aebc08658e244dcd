import Foundation
import Testing

/// Files are written whole or not at all.
struct OutputTests {
  private func probe() throws -> URL {
    let folder = try Command.temporaryFolder()
    try Data(BadInputTests.sound.utf8).write(to: folder.appendingPathComponent("probe.yaml"))
    return folder
  }

  private func names(_ folder: URL) -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  @Test func aPlaceThatCannotBeWritten() throws {
    let folder = try probe()
    try Data("a file".utf8).write(to: folder.appendingPathComponent("taken"))
    for place in ["taken", "taken/below", "/proc/nowhere"] {
      var command = Command("recommend", "probe.yaml", "-o", place)
      command.folder = folder
      let result = try command.run()
      #expect(result.code == 2)
      #expect(result.complaints.contains("`\(place)"))
      #expect(result.output.isEmpty)
    }
    #expect(names(folder) == ["probe.yaml", "taken"])
  }

  /// A limit on the size of a file stands in for a full disk: the write fails half-way.
  @Test func aDiskThatIsFullHalfWay() throws {
    let folder = try probe()
    // The catalogue is built before, so that the limit meets the report.
    _ = try Command("catalog", "list", "models").run()
    var command = Command("recommend", "probe.yaml", "-o", "out")
    command.folder = folder
    command.shell = "ulimit -f 8; \"$@\""
    let result = try command.run()
    #expect(result.code == 2, "\(result.complaints)")
    #expect(result.complaints.contains("cannot be written"))
    #expect(names(folder).filter { !$0.hasPrefix("probe") && $0 != "out" } == [])
  }

  @Test func interruptedHalfWay() throws {
    let folder = try probe()
    var command = Command("recommend", "probe.yaml", "-o", "out")
    command.folder = folder
    let (process, _, _) = command.process()
    try process.run()
    Thread.sleep(forTimeInterval: 0.25)
    if process.isRunning { process.interrupt() }
    process.waitUntilExit()
    // Either it was interrupted and left nothing, or it had finished and left everything.
    if process.terminationStatus == 130 {
      #expect(names(folder) == ["probe.yaml"])
    } else {
      #expect(process.terminationStatus == 0)
      #expect(names(folder).contains("out/report.md") && names(folder).contains("out/assessment.json"))
    }
  }

  @Test func standardInputAndJSON() throws {
    var command = Command("recommend", "-", "--json")
    command.folder = try Command.temporaryFolder()
    command.input = Data(BadInputTests.sound.utf8)
    let result = try command.run()
    #expect(result.code == 0, "\(result.complaints)")
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let object = try #require(document as? [String: Any])
    #expect((object["options"] as? [[String: Any]])?.isEmpty == false)
    #expect(object["seed"] != nil && object["catalog"] != nil)
  }

  @Test func oneColumnMoreNeverWrapsInANarrowTerminal() throws {
    var command = Command("compare", "-", "--quiet")
    command.input = Data(BadInputTests.sound.utf8)
    command.environment = ["COLUMNS": "60", "NO_COLOR": "1"]
    let result = try command.run()
    #expect(result.code == 0, "\(result.complaints)")
    let table = result.output.components(separatedBy: "\n\n")[0].split(separator: "\n")
    #expect(table.count > 3)
    #expect(table.allSatisfy { $0.count <= 60 })
    #expect(!result.output.contains("\u{1B}"))
  }
}
