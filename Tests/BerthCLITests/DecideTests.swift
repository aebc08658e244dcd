import Foundation
import Testing

/// `berth decide` and `berth explain` as a person runs them.
@Suite struct DecideTests {
  private static let table = """
    option,cost,quality
    direction,lower,higher
    weight,3,1
    worst,100,0
    best,0,100
    a,20,60
    b,60,90

    """

  private func decide(_ arguments: String..., table: String = DecideTests.table) throws
    -> Command.Result
  {
    var command = Command(["decide", "-"] + arguments)
    command.input = Data(table.utf8)
    return try command.run()
  }

  @Test(arguments: ["weighted", "topsis", "vikor", "promethee"])
  func everyMethodAnswers(_ method: String) throws {
    let result = try decide("--method", method, "--json")
    #expect(result.code == 0, "\(result.complaints)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let options = try #require(document["options"] as? [[String: Any]])
    #expect(options.first?["option"] as? String == "a")
    #expect(options.map { $0["rank"] as? Int } == [1, 2])
  }

  @Test func judgementsGiveWeightsAndTheirContradictions() throws {
    let json = """
      {"criteria": [{"name": "a", "direction": "lower", "worst": 9, "best": 0}, {"name": "b", "direction": "lower", "worst": 9, "best": 0},
        {"name": "c", "direction": "lower", "worst": 9, "best": 0}],
       "options": [{"id": "x", "figures": {"a": 1, "b": 2, "c": 3}}, {"id": "y", "figures": {"a": 3, "b": 2, "c": 1}}],
       "judgements": [[1, 3, 9], ["1/3", 1, "1/2"], ["1/9", 2, 1]]}
      """
    let result = try decide("--method", "ahp", table: json)
    #expect(result.code == 0, "\(result.complaints)")
    #expect(result.output.contains("not consistent"))
    #expect(result.output.contains("worst triple a, b, c: stated 9.00, the other two imply 1.50"))
    #expect(try decide("--method", "ahp").code == 2)
  }

  @Test func missingWeightsAreAsked() throws {
    let bare = "option,cost\ndirection,lower\na,1\nb,2\n"
    #expect(try decide(table: bare).code == 2)
    let equal = try decide("--equal-weights", table: bare)
    #expect(equal.code == 0)
    #expect(equal.output.contains("no anchors for cost"))
  }

  @Test func explainNamesPlaceMarginsAndEachInput() throws {
    let result = try Command(
      "explain", "Data/workloads/hr-bot.yaml", "--option", "aws-lambda-bedrock", "--quiet", "--json"
    ).run()
    #expect(result.code == 0, "\(result.complaints)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let rank = try #require(document["rank"] as? Int)
    let changes = document["changes"] as? [[String: Any]] ?? []
    if rank > 1 {
      let inputs = changes.compactMap { $0["input"] as? String }
      for input in ["load", "token price", "GPU utilisation", "rule", "region", "weight of cost"] {
        #expect(inputs.contains(input))
      }
    }
    let gap = try #require(document["gap"] as? [String: Any])
    let parts = (gap["parts"] as? [[String: Any]] ?? []).compactMap { $0["points"] as? Double }
    #expect((parts.reduce(0, +) - (gap["points"] as? Double ?? .nan)).magnitude < 1e-9)
  }

  @Test func explainSaysWhyAnOptionIsNotRanked() throws {
    let result = try Command(
      "explain", "Data/workloads/clinical-intake.yaml", "--option", "anthropic-api", "--quiet"
    ).run()
    #expect(result.code == 0)
    #expect(result.output.contains("GDPR routing fails"))
  }
}
