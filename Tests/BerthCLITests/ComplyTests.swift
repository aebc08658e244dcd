import Foundation
import Testing

/// `berth comply` as a person runs it.
@Suite struct ComplyTests {
  private static let sample = "Data/workloads/clinical-intake.yaml"

  private func document(_ arguments: String...) throws -> [String: Any] {
    let result = try Command(["comply", Self.sample, "--quiet", "--json"] + arguments).run()
    #expect(result.code == 0, "\(result.complaints)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func options(_ document: [String: Any]) -> [[String: Any]] {
    document["options"] as? [[String: Any]] ?? []
  }

  @Test func clinicalIntakeExcludesGlobalRoutingAndPricesTheWayOut() throws {
    let all = options(try document())
    func outcome(_ id: String) -> String? {
      all.first { $0["option"] as? String == id }?["outcome"] as? String
    }
    #expect(outcome("anthropic-api") == "excluded")
    #expect(outcome("huggingface-inference-api") == "excluded")
    #expect(outcome("azure-functions-openai") == "conditional")
    #expect(outcome("gcp-cloud-run-vertex") == "conditional")
    #expect(outcome("onprem-kubernetes-h100") == "allowed")
    for option in all where option["outcome"] as? String == "conditional" {
      let remedy = try #require(option["remedy"] as? [String: Any])
      let evidence = remedy["evidence"] as? [String] ?? []
      let move = remedy["move_to"] as? [String: Any]
      #expect(!evidence.isEmpty, "\(option["option"] ?? "")")
      #expect(move?["outcome"] as? String == "allowed")
      #expect(move?["more_usd_per_month"] is Double)
    }
    let excluded = try #require(all.first { $0["option"] as? String == "anthropic-api" })
    let verdicts = excluded["verdicts"] as? [[String: Any]] ?? []
    let gdpr = try #require(verdicts.first { $0["regime"] as? String == "GDPR" })
    let open = gdpr["open"] as? [[String: Any]] ?? []
    #expect(
      open.contains { $0["article"] as? String == "routing" && $0["state"] as? String == "not_met" }
    )
  }

  @Test func aChangeOfRegionIsPriced() throws {
    // An option of one's own whose site is pinned abroad: the change is to move it.
    let text = try String(
      contentsOf: Command.root.appendingPathComponent("Data/options/aws-lambda-bedrock.yaml"),
      encoding: .utf8
    ).replacingOccurrences(
      of: "provider: aws, region: auto", with: "provider: aws, region: us-east-1"
    )
    .replacingOccurrences(of: "option: aws-lambda-bedrock", with: "option: abroad")
    let folder = try Command.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("abroad.yaml")
    try text.write(to: path, atomically: true, encoding: .utf8)
    let all = options(try document("--options", path.path))
    let item = try #require(
      all.first { ($0["option"] as? String) == "abroad+claude-sonnet-5" })
    #expect(item["outcome"] as? String == "excluded")
    let remedy = try #require(item["remedy"] as? [String: Any])
    #expect((remedy["kinds"] as? [String])?.contains("region") == true, "\(remedy)")
    #expect(remedy["outcome_after"] as? String == "conditional")
    #expect(remedy["more_usd_per_month"] is Double)
  }

  @Test(arguments: ["clinical-intake", "support-agent", "hr-bot"])
  func theComponentDefinitionFitsItsSchema(_ name: String) throws {
    let schema = try #require(
      JSONSchema(
        try Data(
          contentsOf: Command.root.appendingPathComponent(
            "Tests/Fixtures/oscal_component_schema.json"))))
    // One option: a regular expression a string makes whole documents slow to check in a debug build.
    let result = try Command(
      "comply", "Data/workloads/\(name).yaml", "--quiet", "--option", "aws-lambda-bedrock",
      "--oscal", "-"
    ).run()
    #expect(result.code == 0, "\(result.complaints)")
    var document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(schema.problems(of: document) == [])
    let definition = try #require(document["component-definition"] as? [String: Any])
    #expect((definition["components"] as? [Any])?.isEmpty == false)
    // The check itself can fail.
    document["component-definition"] = definition.filter { $0.key != "uuid" }
    #expect(!schema.problems(of: document).isEmpty)
  }

  @Test func aRegimeOfOnesOwnIsJudgedBesideTheOthers() throws {
    let folder = try Command.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("house.csv")
    try """
    regime,requirement_id,requirement,predicate,severity,applies_to,source,confidence,applies_from,note
    House,1,Keys are ours.,"key_management in [""customer_managed"", ""customer_held""]",hard,any / model,board 2026-09,high,,
    """.appending("\n").write(to: path, atomically: true, encoding: .utf8)
    let document = try document("--option", "openai-api", "--regimes", path.path)
    let verdicts = options(document).first?["verdicts"] as? [[String: Any]] ?? []
    let house = try #require(verdicts.first { $0["regime"] as? String == "House" })
    #expect(house["outcome"] as? String == "excluded")
    #expect(options(document).first?["data_flow"] is [Any])
    try "regime,predicate\nHouse,a b\n".write(to: path, atomically: true, encoding: .utf8)
    let bad = try Command("comply", Self.sample, "--quiet", "--regimes", path.path).run()
    #expect(bad.code == 2)
    #expect(bad.complaints.contains("house.csv:1:1"))
  }

  @Test func filesAreWrittenWholeAndReadBack() throws {
    let folder = try Command.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let facts = folder.appendingPathComponent("facts.yaml").path
    let evidence = folder.appendingPathComponent("evidence.csv").path
    let first = try Command(
      "comply", Self.sample, "--quiet", "--ask", facts, "--evidence", evidence
    ).run()
    #expect(first.code == 0, "\(first.complaints)")
    let text = try String(contentsOfFile: facts, encoding: .utf8)
    #expect(text.contains("dpa_signed: {value: true"))
    #expect(text.contains("# Yours to answer"))
    #expect(
      try String(contentsOfFile: evidence, encoding: .utf8).hasPrefix("option,regime,article"))
    // The file it wrote is a facts file.
    let workload = try String(
      contentsOf: Command.root.appendingPathComponent(Self.sample), encoding: .utf8
    ).replacingOccurrences(of: "facts/hospital.yaml", with: "facts.yaml")
    let path = folder.appendingPathComponent("workload.yaml").path
    try workload.write(toFile: path, atomically: true, encoding: .utf8)
    let again = try Command("comply", path, "--quiet", "--json").run()
    #expect(again.code == 0, "\(again.complaints)")
  }

  @Test func everyRegimeIsTallied() throws {
    let result = try Command("comply", Self.sample, "--quiet", "--every-regime").run()
    #expect(result.code == 0)
    #expect(result.output.split(separator: "\n").count == 21)
    #expect(
      try Command("comply", Self.sample, "--quiet", "--every-regime").run().output == result.output)
  }

  @Test func anUnknownOptionNamesTheNearest() throws {
    let result = try Command("comply", Self.sample, "--quiet", "--option", "openai-apo").run()
    #expect(result.code == 2)
    #expect(result.complaints.contains("the nearest is `openai-api`"))
  }
}
