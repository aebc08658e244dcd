import Foundation
import Testing

/// Each thing that can be wrong with the input gets one clear diagnosis, the right exit code and no partial file.
struct BadInputTests {
  static let sound = """
    workload: probe
    like: support-agent
    traffic: {runs_per_month: 1000}
    users: {DE: 100%}
    data: {classes: [internal], residency: []}
    models: [claude-sonnet-5]

    """

  private func check(_ text: Data, _ name: String = "probe.yaml") throws -> (Command.Result, URL) {
    let folder = try Command.temporaryFolder()
    try text.write(to: folder.appendingPathComponent(name))
    var command = Command("recommend", name, "-o", "out")
    command.folder = folder
    return (try command.run(), folder)
  }

  private func hasOutput(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("out").path)
  }

  @Test(arguments: [
    ("empty", "", "empty"),
    ("tabs", "workload: probe\n\ttraffic: 3\n", "tab"),
    ("unknown key", sound + "trafic: 3\n", "unknown key `trafic`"),
    ("unit mismatch", sound + "objectives: {e2e_p95: 12 GB/s}\n", "duration"),
    (
      "negative", sound.replacingOccurrences(of: "1000", with: "-5"), "negative"
    ),
    ("not a number", sound.replacingOccurrences(of: "1000", with: ".nan"), "number"),
    ("huge", sound.replacingOccurrences(of: "1000", with: "1e300"), "large"),
    ("zero traffic", sound.replacingOccurrences(of: "1000", with: "0"), "without traffic"),
    (
      "unknown model", sound.replacingOccurrences(of: "sonnet-5]", with: "sonet-5]"),
      "claude-sonnet-5"
    ),
    ("alias", "workload: &a probe\nsummary: *a\n", "alias"),
  ])
  func aWrongText(name: String, text: String, expected: String) throws {
    let (result, folder) = try check(Data(text.utf8))
    #expect(result.code == 2, "\(name): \(result.complaints)")
    #expect(result.output.isEmpty)
    #expect(result.complaints.contains("error: "))
    #expect(result.complaints.contains(expected), "\(name): \(result.complaints)")
    #expect(!hasOutput(folder))
  }

  @Test func binaryAndInvalidText() throws {
    for bytes in [Data([0, 1, 2, 3, 0, 255]), Data([0x77, 0x3A, 0x20, 0xFF, 0xFE, 0x0A])] {
      let (result, folder) = try check(bytes)
      #expect(result.code == 2)
      #expect(result.complaints.contains("error: "))
      #expect(!hasOutput(folder))
    }
  }

  @Test func deepAndLongFilesAreRefusedQuickly() throws {
    let deep = "a: " + String(repeating: "[", count: 100_000)
    let long = "a: " + String(repeating: "x", count: 10_000_000)
    let levels = "a:\n" + (1..<1_000).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
    let dashes = "a:\n  " + String(repeating: "- ", count: 100_000)
    for text in [deep, long, levels, dashes] {
      let start = Date()
      let (result, _) = try check(Data(text.utf8))
      #expect(result.code == 2)
      #expect(result.complaints.contains("error: "))
      #expect(Date().timeIntervalSince(start) < 20)
    }
  }

  @Test func missingFileAndFolder() throws {
    let folder = try Command.temporaryFolder()
    for name in ["nowhere.yaml", "."] {
      var command = Command("recommend", name, "-o", "out")
      command.folder = folder
      let result = try command.run()
      #expect(result.code == 2)
      #expect(
        result.complaints.contains(name == "." ? "`.` is a folder" : "there is no file `\(name)`"))
      #expect(!hasOutput(folder))
    }
  }

  @Test func usageErrorsAreTwo() throws {
    for arguments in [["recommend"], ["nonsense"], ["recommend", "a", "--nonsense"], [""]] {
      #expect(try Command(arguments).run().code == 2)
    }
    #expect(try Command("--help").run().code == 0)
  }
}
