import Foundation
import Reports
import Testing

/// The schema of `assessment.json` is the one that is published, holds for every sample, and refuses what is not one.
struct AssessmentSchemaTests {
  private static let reports = Command.root.appendingPathComponent("Reports")
  private static let published = reports.appendingPathComponent("assessment.schema.json")

  static let samples: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: reports.path)) ?? [])
    .filter {
      FileManager.default.fileExists(
        atPath: reports.appendingPathComponent("\($0)/assessment.json").path)
    }.sorted()

  @Test func itIsPublished() throws {
    if ProcessInfo.processInfo.environment["BERTH_REGENERATE"] == "1" {
      try Data(AssessmentSchema.text.utf8).write(to: Self.published)
    }
    #expect(try String(contentsOf: Self.published, encoding: .utf8) == AssessmentSchema.text)
    #expect(Self.samples.count >= 6)
  }

  @Test(arguments: samples) func everySampleHasIt(name: String) throws {
    let schema = try #require(JSONSchema(Data(AssessmentSchema.text.utf8)))
    let file = Self.reports.appendingPathComponent("\(name)/assessment.json")
    let document = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    #expect(
      schema.problems(of: document).prefix(5).isEmpty, "\(schema.problems(of: document).prefix(5))")
  }

  /// Every object is closed and every value described.
  @Test func itIsStrict() throws {
    func visit(_ schema: Any, _ path: String) {
      guard let schema = schema as? [String: Any] else { return }
      if schema["properties"] != nil {
        #expect(schema["additionalProperties"] as? Bool == false, "\(path)")
      }
      if schema["$ref"] == nil, schema["anyOf"] == nil, path.hasSuffix("null") == false {
        #expect(schema["description"] is String || schema["type"] as? String == "null", "\(path)")
      }
      for (key, value) in schema["properties"] as? [String: Any] ?? [:] {
        visit(value, "\(path)/\(key)")
      }
      for (key, value) in schema["$defs"] as? [String: Any] ?? [:] {
        visit(value, "\(path)/\(key)")
      }
      if let items = schema["items"] { visit(items, path + "/items") }
    }
    let document = try JSONSerialization.jsonObject(with: Data(AssessmentSchema.text.utf8))
    visit(document, "")
  }

  @Test func whatIsNoneIsRefused() throws {
    let schema = try #require(JSONSchema(Data(AssessmentSchema.text.utf8)))
    let name = try #require(Self.samples.first)
    let file = Self.reports.appendingPathComponent("\(name)/assessment.json")
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    for change: (inout [String: Any]) -> Void in [
      { $0["surprise"] = 1 }, { $0["seed"] = nil }, { $0["schema"] = "berth-assessment-2" },
      { $0["flips"] = "none" },
      { document in
        var options = document["options"] as? [[String: Any]] ?? []
        options[0]["availability"] = 1.5
        document["options"] = options
      },
    ] {
      var document = whole
      change(&document)
      #expect(!schema.problems(of: document).isEmpty)
    }
  }
}
