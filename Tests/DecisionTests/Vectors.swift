import Documents
import Foundation

/// Cases of the published decision vectors: from the fixtures, or from the folder that `BERTH_TRUTH` names.
///
/// JSON is read by the strict YAML reader, so no second parser is needed.
struct Vector: Sendable, CustomStringConvertible {
  let id: String
  let matrix: [[Double]]
  let types: [Double]
  let weights: [Double]
  let scores: [Double]
  let competitionRanks: [Double]
  /// Nil where options of unlike figures tie for first place.
  let intervals: [[Double]]?
  let nondominated: [Double]

  var description: String { id }

  static let knownSections: Set<String> = [
    "schema", "generated", "libraries", "how", "tolerance", "conventions", "part", "observations",
    "cases", "ahp_cases", "smaa_cases", "rank_reversal_cases",
  ]

  /// All cases, with the sections that nobody knows.
  static let all: (cases: [Vector], unknown: [String]) = {
    let fixtures = "\(#filePath.dropLast("Vectors.swift".count))Fixtures"
    let folder = ProcessInfo.processInfo.environment["BERTH_TRUTH"] ?? fixtures
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var cases: [Vector] = []
    var unknown: [String] = []
    for name in names.sorted() where name.hasPrefix("mcda-") {
      let diagnostics = Diagnostics()
      guard let file = SourceFile.read(path: "\(folder)/\(name)", diagnostics: diagnostics),
        let root = YAMLDocument.parse(text: file.text, file: name, diagnostics: diagnostics)
      else {
        unknown.append("\(name): \(diagnostics.all)")
        continue
      }
      unknown += root.keys.filter { !knownSections.contains($0) }
      cases += (root["cases"]?.items ?? []).compactMap(Vector.init)
    }
    return (cases, unknown)
  }()

  private init?(_ node: Node) {
    guard case .scalar(let id)? = node["id"], let matrix = node["matrix"]?.table,
      let types = node["types"]?.numbers, let weights = node["weights"]?.numbers,
      let expected = node["expected"], let sum = expected["wsm_minmax"],
      let scores = sum["scores"]?.numbers, let ranks = sum["rank"]?["competition"]?.numbers
    else { return nil }
    self.id = id.text
    self.matrix = matrix
    self.types = types
    self.weights = weights
    self.scores = scores
    competitionRanks = ranks
    intervals = sum["weight_stability_intervals"]?.table
    nondominated = expected["pareto_nondominated"]?.numbers ?? []
  }
}

extension Node {
  fileprivate var keys: [String] {
    if case .mapping(let mapping) = self { mapping.pairs.map(\.key) } else { [] }
  }

  fileprivate subscript(key: String) -> Node? {
    guard case .mapping(let mapping) = self else { return nil }
    return mapping.pairs.first { $0.key == key }?.value
  }

  fileprivate var items: [Node] {
    if case .sequence(let sequence) = self { sequence.items } else { [] }
  }

  fileprivate var numbers: [Double]? {
    guard case .sequence(let sequence) = self else { return nil }
    let numbers = sequence.items.compactMap { item in
      if case .scalar(let scalar) = item { Double(scalar.text) } else { nil }
    }
    return numbers.count == sequence.items.count ? numbers : nil
  }

  fileprivate var table: [[Double]]? {
    guard case .sequence(let sequence) = self else { return nil }
    let rows = sequence.items.compactMap(\.numbers)
    return rows.count == sequence.items.count ? rows : nil
  }
}
