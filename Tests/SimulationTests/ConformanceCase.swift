import Foundation
import Testing

/// A case of the truth files: a model with parameters, and what is known of it.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
  struct Tier: Sendable {
    var name: String
    var servers: Int
    var mean: Double
    var cv: Double
  }

  var id: String
  var model: String
  var kind: String
  var source: String
  var note: String
  var numbers: [String: Double] = [:]
  var words: [String: String] = [:]
  var tiers: [Tier] = []
  var expected: [String: Double] = [:]
  var errors: [String: Double] = [:]

  var testDescription: String { id }

  /// A parameter; nil, with an issue, when the case lacks it.
  func number(_ key: String) throws -> Double {
    try #require(numbers[key], "\(id) has no `\(key)`")
  }

  init?(_ object: [String: Any]) {
    guard let id = object["id"] as? String, let model = object["model"] as? String,
      let params = object["params"] as? [String: Any],
      let expected = object["expected"] as? [String: Any]
    else { return nil }
    self.id = id
    self.model = model
    kind = object["kind"] as? String ?? ""
    source = object["source"] as? String ?? ""
    note = object["note"] as? String ?? ""
    for (key, value) in params {
      if let number = value as? Double { numbers[key] = number }
      if let word = value as? String { words[key] = word }
    }
    for (key, value) in expected { self.expected[key] = value as? Double }
    for (key, value) in object["expected_se"] as? [String: Any] ?? [:] {
      errors[key] = value as? Double
    }
    tiers = (params["tiers"] as? [[String: Any]] ?? []).compactMap { tier in
      guard let name = tier["name"] as? String, let servers = tier["servers"] as? Int,
        let mean = tier["mean"] as? Double, let cv = tier["cv"] as? Double
      else { return nil }
      return Tier(name: name, servers: servers, mean: mean, cv: cv)
    }
  }

  /// Cases of the files whose names begin so, in the directory `BERTH_TRUTH` or the fixtures.
  static func cases(_ prefix: String, fixtures: String? = "StatisticsTests/Fixtures")
    -> [ConformanceCase]
  {
    let truth = ProcessInfo.processInfo.environment["BERTH_TRUTH"].map { URL(filePath: $0) }
    guard let folder = truth ?? fixtures.map({ NetworkFile.tests.appending(path: $0) }),
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    else { return [] }
    return names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }.sorted().flatMap {
      name -> [ConformanceCase] in
      guard let data = try? Data(contentsOf: folder.appending(path: name)),
        let file = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
        let cases = file["cases"] as? [[String: Any]]
      else { return [] }
      return cases.compactMap(ConformanceCase.init)
    }
  }

  static let simulated = cases("queueing-validation").filter { $0.kind == "simulated" }
  static let published = cases("third-party-simfaas", fixtures: nil)
}
