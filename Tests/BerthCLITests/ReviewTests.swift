import Foundation
import Testing

struct ReviewTests {
  static let files = ["template.yaml", "manifests.yaml", "compose.yaml"]

  private func command(_ arguments: String...) -> Command {
    var command = Command(arguments)
    command.folder = Command.root.appendingPathComponent("Tests/Fixtures/artifacts")
    return command
  }

  @Test(arguments: files)
  func showsFiguresAndFindings(_ file: String) throws {
    let result = try command("review", file, "--like", "support-agent").run()
    #expect(result.code == 0, "\(result.complaints)")
    for word in ["design  ", "cost    $", "lost    ", "law     ", "lever   ", "found   "] {
      #expect(
        result.output.split(separator: "\n").contains { $0.hasPrefix(word) },
        "\(word)\n\(result.output)")
    }
    #expect(result.output.contains("error: "))
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(
      lines.allSatisfy { $0.count <= 80 } && (20...40).contains(lines.count), "\(result.output)")
  }

  @Test func writesTheReportWithTheDesignAmongTheOptions() throws {
    let folder = try Command.temporaryFolder()
    let workload = folder.appendingPathComponent("w.yaml")
    let text = """
      workload: w
      like: support-agent
      traffic: {runs_per_month: 100_000}
      users: {DE: 100%}
      data: {classes: [personal], residency: [EU]}
      models: [claude-sonnet-5]

      """
    try Data(text.utf8).write(to: workload)
    var command = command("review", "template.yaml", "--workload", workload.path, "-o")
    command.arguments += [folder.appendingPathComponent("out").path, "--json"]
    let result = try command.run()
    #expect(result.code == 0, "\(result.complaints)")
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let object = try #require(document as? [String: Any])
    #expect(object["schema"] as? String == "berth-review-1")
    let design = try #require(object["design"] as? [String: Any])
    #expect((design["cost_usd"] as? Double ?? 0) > 0 && design["losses"] is [Any])
    let read = try #require(object["import"] as? [String: Any])
    #expect((read["findings"] as? [Any])?.isEmpty == false)
    let report = try String(
      contentsOf: folder.appendingPathComponent("out/report.md"), encoding: .utf8)
    #expect(report.contains("imported") || report.contains("as deployed"))
    for name in ["imported.yaml", "findings.sarif", "assessment.json"] {
      #expect(
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("out/\(name)").path))
    }
  }

  /// `BERTH_UPDATE_GOLDEN=1` rewrites what `berth import` is expected to print.
  @Test(arguments: files)
  func importPrintsWhatItDid(_ file: String) throws {
    let result = try command("import", file).run()
    #expect(result.code == 0 && result.complaints.isEmpty, "\(result.complaints)")
    let golden = Command.root.appendingPathComponent(
      "Tests/Fixtures/artifacts/\(file.dropLast(5)).golden")
    if ProcessInfo.processInfo.environment["BERTH_UPDATE_GOLDEN"] != nil {
      try Data(result.output.utf8).write(to: golden)
    }
    #expect(try String(contentsOf: golden, encoding: .utf8) == result.output)
  }

  @Test func sarifNamesRulesAndPlaces() throws {
    let result = try command("import", "compose.yaml", "--format", "sarif").run()
    #expect(result.code == 0, "\(result.complaints)")
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let object = try #require(document as? [String: Any])
    #expect(object["version"] as? String == "2.1.0")
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.contains { $0["ruleId"] as? String == "duplicate-key" })
  }

  @Test func asksForOneWorkload() throws {
    let result = try command("review", "compose.yaml").run()
    #expect(result.code == 2 && result.complaints.contains("--like"))
  }
}
