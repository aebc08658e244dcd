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

  /// Told before anything is computed.
  @Test func aPlaceThatCannotBeWritten() throws {
    let folder = try probe()
    try Data("a file".utf8).write(to: folder.appendingPathComponent("taken"))
    for place in ["taken", "taken/below"] {
      let result = try recommend(folder, place)
      #expect(result.code == 2)
      #expect(result.complaints.contains("`\(place)`"))
      #expect(result.complaints.contains("hint: choose another folder"))
      #expect(result.output.isEmpty)
    }
    #expect(names(folder) == ["probe.yaml", "taken"])
  }

  /// A name that a folder bears already is found before any file is put in place.
  @Test func aNameThatIsTaken() throws {
    let folder = try probe()
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("out/assessment.json"), withIntermediateDirectories: true)
    let result = try recommend(folder, "out")
    #expect(result.code == 1)
    #expect(result.complaints.contains("`out/assessment.json` cannot be written"))
    #expect(names(folder) == ["out", "out/assessment.json", "probe.yaml"])
  }

  @Test func everythingIsWrittenAndToldWhere() throws {
    let folder = try probe()
    let result = try recommend(folder, "deep/er")
    #expect(result.code == 0, "\(result.complaints)")
    #expect(result.output.split(separator: "\n").count == 5)
    #expect(result.output.hasPrefix("answer  "))
    #expect(result.complaints.hasPrefix("wrote deep/er/report.md, "))
    let files = names(folder).filter { $0.hasPrefix("deep/er/") }
    #expect(files.contains("deep/er/report.md") && files.contains("deep/er/assessment.json"))
    #expect(!files.contains { $0.contains(".partial") })
  }

  /// A limit on the size of a file stands in for a full disk: the write fails half-way.
  @Test func aDiskThatIsFullHalfWay() throws {
    let folder = try probe()
    // The catalogue is built before, so that the limit meets the report.
    _ = try Command("catalog", "list", "models").run()
    let result = try recommend(folder, "new/out", shell: "ulimit -f 4; \"$@\"")
    #expect(result.code == 1, "\(result.complaints)")
    #expect(result.complaints.contains("cannot be written: File too large"))
    #expect(result.output.isEmpty)
    #expect(names(folder) == ["probe.yaml"])
  }

  @Test func aFullStandardOutput() throws {
    var command = Command("catalog", "list", "models")
    command.shell = "\"$@\" > /dev/full"
    let result = try command.run()
    #expect(result.code == 1)
    #expect(result.complaints.contains("standard output: No space left"))
  }

  @Test func aReaderThatLeaves() throws {
    var command = Command("catalog", "show", "aws-lambda")
    command.shell = "trap '' PIPE; \"$@\" | head -1"
    let result = try command.run()
    #expect(result.code == 0)
    #expect(result.complaints.isEmpty)
  }

  /// Interrupted at several moments, a run leaves either nothing or everything.
  @Test(arguments: [0.05, 0.4, 1.0, 2.0]) func interruptedHalfWay(seconds: Double) throws {
    let folder = try probe()
    var command = Command(["recommend", "probe.yaml", "-o", "out", "--options"] + Self.one)
    command.folder = folder
    let (process, _, _) = command.process()
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    if process.isRunning { process.interrupt() }
    process.waitUntilExit()
    let files = names(folder)
    if files.contains("out") {
      #expect(files.contains("out/report.md") && files.contains("out/assessment.json"))
    } else {
      #expect(files == ["probe.yaml"])
      #expect(process.terminationStatus == 130)
    }
  }

  @Test func standardInputAndJSON() throws {
    var command = Command(["recommend", "-", "--json", "--options"] + Self.one)
    command.folder = try Command.temporaryFolder()
    command.input = Data(BadInputTests.sound.utf8)
    let result = try command.run()
    #expect(result.code == 0, "\(result.complaints)")
    #expect(result.complaints.isEmpty)
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let object = try #require(document as? [String: Any])
    #expect((object["options"] as? [[String: Any]])?.count == 1)
    #expect(object["seed"] != nil && object["catalog"] != nil)
    #expect(names(command.folder).isEmpty)
  }

  @Test func oneColumnMoreNeverWrapsInANarrowTerminal() throws {
    var command = Command("compare", "-", "aws-*")
    command.input = Data(BadInputTests.sound.utf8)
    command.environment = ["COLUMNS": "60", "NO_COLOR": "1"]
    let result = try command.run()
    #expect(result.code == 0, "\(result.complaints)")
    let table = result.output.components(separatedBy: "\n\n")[0].split(separator: "\n")
    #expect(table.count > 3)
    #expect(table.allSatisfy { $0.count <= 60 })
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.complaints.isEmpty)
  }

  /// The option the tests assess where one is enough.
  private static let one = ["aws-fargate-bedrock"]

  private func recommend(_ folder: URL, _ place: String, shell: String? = nil) throws
    -> Command.Result
  {
    var command = Command(["recommend", "probe.yaml", "-o", place, "--options"] + Self.one)
    command.folder = folder
    command.shell = shell
    return try command.run()
  }
}
