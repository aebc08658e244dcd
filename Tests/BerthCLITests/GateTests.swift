import Foundation
import Testing

/// `berth check` fails when something is missed, and says what in each format.
struct GateTests {
  private func check(_ objectives: String, _ flags: String...) throws -> Command.Result {
    let folder = try Command.temporaryFolder()
    let text = BadInputTests.sound + "objectives: {\(objectives)}\n"
    try Data(text.utf8).write(to: folder.appendingPathComponent("probe.yaml"))
    var command = Command(["check", "probe.yaml", "--option", "aws-lambda-bedrock"] + flags)
    command.folder = folder
    return try command.run()
  }

  @Test func whatHoldsPasses() throws {
    let result = try check("budget_per_month: $1_000_000, e2e_p95: 1 h")
    #expect(result.code == 0 && result.complaints.isEmpty, "\(result.complaints)")
    #expect(result.output.contains("met     budget_per_month: cost a month is $"))
    #expect(!result.output.contains("missed"))
  }

  @Test(arguments: [
    ("budget_per_month: $1", "budget_per_month"),
    ("budget_per_month: {within: $1, hard: true}", "budget_per_month"),
    ("e2e_p95: 3 ms", "e2e_p95"),
    ("first_response_p95: {within: 1 ms, hard: true}", "first_response_p95"),
    ("availability: 99.99999%", "availability"),
  ])
  func whatIsMissedFailsWithItsLine(objectives: String, name: String) throws {
    let result = try check(objectives)
    #expect(result.code == 3)
    let missed = result.output.split(separator: "\n").filter { $0.hasPrefix("missed") }
    #expect(missed.count == 1, "\(result.output)")
    #expect(missed.first?.hasPrefix("missed  \(name): ") == true)
    #expect(missed.first?.contains("(probe.yaml:7:") == true, "\(missed)")
    #expect(result.complaints.contains("misses 1 of ") && result.complaints.contains("hint: "))
  }

  @Test func annotationsPointAtTheLine() throws {
    let result = try check("budget_per_month: $1", "--format", "github")
    #expect(result.code == 3)
    #expect(result.output.hasPrefix("::error file=probe.yaml,line=7,col="), "\(result.output)")
    #expect(result.output.contains("title=berth check%3A budget_per_month::aws-lambda-bedrock"))
  }

  @Test func aSuiteParsesAsXML() throws {
    let result = try check("budget_per_month: $1", "--format", "junit")
    let parser = try CountedXML(result.output)
    #expect(parser.counts["testcase"] ?? 0 >= 2)
    #expect(parser.counts["failure"] == 1)
  }

  @Test func theDocumentSaysTheSame() throws {
    let result = try check("budget_per_month: $1", "--json")
    #expect(result.code == 3)
    let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let object = try #require(document as? [String: Any])
    #expect(object["passed"] as? Bool == false)
    let checks = try #require(object["checks"] as? [[String: Any]])
    #expect(
      checks.filter {
        $0["met"] as? Bool == false && $0["asked"] as? Bool == true
      }.count == 1)
  }
}

/// Counts elements of a document that has as many ends as beginnings.
private struct CountedXML {
  var counts: [String: Int] = [:]

  init(_ text: String) throws {
    var open: [String] = []
    for part in text.components(separatedBy: "<").dropFirst() {
      let tag = part.prefix { $0 != ">" }
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        try #require(open.popLast() == String(tag.dropFirst()))
        continue
      }
      let name = String(tag.prefix { $0 != " " && $0 != "/" })
      counts[name, default: 0] += 1
      if !tag.hasSuffix("/") { open.append(name) }
    }
    try #require(open.isEmpty)
  }
}
