import Decision
import DocumentsTestSupport
import Foundation
import Testing

/// Cases of the decision vectors: from the fixtures, or from the folder that `BERTH_TRUTH` names.
struct TruthCase: Sendable, CustomStringConvertible {
  let node: TruthNode

  var description: String { node["id"]?.text ?? "a case without id" }

  /// What the case expects under a key; nil where the vectors say null.
  func expected(_ key: String) -> TruthNode? { node["expected"]?[key] }

  func weights() throws -> [Double] { try #require(node["weights"]?.numbers) }

  /// The table, with identifiers that sort like the indices.
  func matrix() throws -> DecisionMatrix {
    let rows = try #require(node["matrix"]?.table)
    let types = try #require(node["types"]?.numbers)
    return try #require(
      DecisionMatrix(
        ids: rows.indices.map { String($0 + 1000) }, names: types.indices.map { "c\($0)" },
        directions: types.map { $0 > 0 ? .higherIsBetter : .lowerIsBetter }, rows: rows))
  }

  /// The method whose anchors are the extremes present, which the vectors' weighted sum is a case
  /// of.
  func anchored(weights: [Double]) throws -> (AnchoredWeightedSum, [DecisionRow]) {
    let matrix = try matrix()
    let criteria = try matrix.names.indices.map { index in
      let low = try #require(matrix.column(index).min())
      let high = try #require(matrix.column(index).max())
      let higher = matrix.directions[index] == .higherIsBetter
      return try #require(
        Criterion(
          name: matrix.names[index], unit: "", direction: matrix.directions[index],
          worst: higher ? low : high, best: higher ? high : low))
    }
    let rows = matrix.ids.indices.map {
      DecisionRow(id: matrix.ids[$0], figures: matrix.row($0))
    }
    return (try #require(AnchoredWeightedSum(criteria: criteria, weights: weights)), rows)
  }
}

enum Truth {
  static let files: [(name: String, root: TruthNode?)] = {
    let fixtures = "\(#filePath.dropLast("Truth.swift".count))Fixtures"
    let folder = ProcessInfo.processInfo.environment["BERTH_TRUTH"] ?? fixtures
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasPrefix("mcda-") && $0.hasSuffix(".json") }.map { name in
      let data = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
      return (name, try? JSONDecoder().decode(TruthNode.self, from: data))
    }
  }()

  static let matrices = section("cases")
  static let hierarchies = section("ahp_cases")
  static let acceptabilities = section("smaa_cases")
  static let reversals = section("rank_reversal_cases")

  private static func section(_ key: String) -> [TruthCase] {
    files.flatMap { $0.root?[key]?.items ?? [] }.map(TruthCase.init)
  }

  /// Whether both lists hold the same numbers within 1e-9.
  static func near(_ found: [Double], _ wanted: [Double]?) -> Bool {
    guard let wanted, found.count == wanted.count else { return false }
    return zip(found, wanted).allSatisfy { ($0 - $1).magnitude <= 1e-9 }
  }

  /// Whether both lists hold the same numbers within 1e-9, nil in the same places.
  static func near(_ found: [Double?], _ wanted: [Double?]?) -> Bool {
    guard let wanted, found.count == wanted.count else { return false }
    return zip(found, wanted).allSatisfy { pair in
      guard let a = pair.0, let b = pair.1 else { return pair.0 == nil && pair.1 == nil }
      return (a - b).magnitude <= 1e-9
    }
  }

  /// Whether all three forms of the places are those expected.
  static func same(_ places: Places, _ wanted: TruthNode?) -> Bool {
    places.competition == wanted?["competition"]?.integers
      && places.dense == wanted?["dense"]?.integers
      && places.average == wanted?["average"]?.numbers
  }
}
