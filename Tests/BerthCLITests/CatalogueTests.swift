import Foundation
import Testing

/// What becomes of a catalogue that lacks something, is damaged, or cannot be kept.
struct CatalogueTests {
  /// A copy of `Data/`, changed.
  private func data(_ file: String, _ change: (String) -> String) throws -> URL {
    let folder = try Command.temporaryFolder()
    let copy = folder.appendingPathComponent("Data")
    try FileManager.default.copyItem(at: Command.root.appendingPathComponent("Data"), to: copy)
    let place = copy.appendingPathComponent(file)
    let text = try String(contentsOf: place, encoding: .utf8)
    let changed = change(text)
    #expect(changed != text)
    try Data(changed.utf8).write(to: place)
    return folder
  }

  /// An alternative without a price is listed with what is missing, and the others are ranked.
  @Test func aMissingTariff() throws {
    let folder = try data("prices/aws.csv") { text in
      text.split(separator: "\n").filter { !$0.hasPrefix("aws-ecs-fargate,") }
        .joined(separator: "\n") + "\n"
    }
    var command = Command(
      "compare", "-", "aws-fargate-bedrock", "aws-lambda-bedrock", "--data", "Data", "--catalog",
      ":memory:"
    )
    command.folder = folder
    command.input = Data(BadInputTests.sound.utf8)
    let result = try command.run()
    #expect(result.code == 0, "\(result.complaints)")
    #expect(result.output.contains("\n   1  aws-lambda-bedrock"), "\(result.output)")
    let reasons = result.output.components(separatedBy: "not ranked\n").last ?? ""
    #expect(reasons.contains("aws-fargate-bedrock + claude-sonnet-5: unpriced: "), "\(reasons)")
    #expect(reasons.contains("aws-ecs-fargate"), "\(reasons)")
  }

  @Test func aBrokenTable() throws {
    let folder = try data("prices/aws.csv") { text in
      var lines = text.split(separator: "\n").map(String.init)
      lines[3] = lines[3].replacingOccurrences(of: ",hour,0.", with: ",hour,zero.")
      return lines.joined(separator: "\n") + "\n"
    }
    var command = Command("catalog", "list", "models", "--data", "Data", "--catalog", ":memory:")
    command.folder = folder
    let result = try command.run()
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.complaints.hasPrefix("Data/prices/aws.csv:4:"), "\(result.complaints)")
  }

  /// Whatever byte is wrong, a named catalogue file is refused with one sentence.
  @Test func aDamagedFile() throws {
    let folder = try Command.temporaryFolder()
    var command = Command("catalog", "show", "aws-lambda", "--catalog", "some.sqlite")
    command.folder = folder
    let sound = try command.run()
    #expect(sound.code == 0, "\(sound.complaints)")
    let file = folder.appendingPathComponent("some.sqlite")
    let bytes = try Data(contentsOf: file)
    for damaged in [
      bytes.prefix(bytes.count / 2), Data(), replaced(bytes, at: 20), replaced(bytes, at: 300_000),
      replaced(bytes, at: 900_000),
      replaced(bytes, at: bytes.count - 700),
    ] {
      try damaged.write(to: file)
      let result = try command.run()
      if result.code == 0 {
        // The bytes hit no row: then nothing may differ.
        #expect(result.output == sound.output)
      } else {
        #expect(result.code == 1)
        #expect(result.output.isEmpty)
        #expect(result.complaints.hasPrefix("error: `some.sqlite` is not a usable catalogue: "))
        #expect(result.complaints.split(separator: "\n").count == 1)
      }
    }
    // Damage that SQLite itself reads over: a row.
    let source = Data("AWS Price List".utf8)
    let place = try #require(bytes.range(of: source)?.lowerBound)
    try replaced(bytes, at: place - bytes.startIndex).write(to: file)
    #expect(try command.run().code == 1)
  }

  private func replaced(_ bytes: Data, at offset: Int) -> Data {
    var bytes = bytes
    bytes.replaceSubrange(offset..<(offset + 24), with: Data(repeating: 0x58, count: 24))
    return bytes
  }

  /// Help needs no catalogue, so it builds none.
  @Test func helpOpensNoCatalogue() throws {
    let folder = try Command.temporaryFolder()
    for arguments in [["--help"], ["recommend", "--help"], ["recomend"]] {
      var command = Command(arguments)
      command.environment = ["XDG_CACHE_HOME": folder.path]
      _ = try command.run()
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  /// Without a place for the cache the catalogue is built in memory.
  @Test func noHome() throws {
    for home in ["", "/proc/nowhere"] {
      var command = Command("catalog", "list", "workloads")
      command.environment = ["XDG_CACHE_HOME": "", "HOME": home]
      let result = try command.run()
      #expect(result.code == 0, "\(result.complaints)")
      #expect(result.output.contains("support-agent"))
    }
  }
}
