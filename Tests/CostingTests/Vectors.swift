import DocumentsTestSupport
import Foundation
import Testing

/// A case of a vector file.
struct VectorCase: Sendable, CustomStringConvertible {
  let node: TruthNode

  var description: String { node["id"]?.text ?? "a case without id" }
  var kind: String { node["kind"]?.text ?? "" }
  var expected: TruthNode? { node["expected"] }

  func number(_ key: String) throws -> Double { try #require(node[key]?.number, "\(key)") }
  func integer(_ key: String) throws -> Int { try #require(node[key]?.integer, "\(key)") }
  func numbers(_ key: String) throws -> [Double] { try #require(node[key]?.numbers, "\(key)") }
}

/// Vector files of a prefix: from the folder that `BERTH_TRUTH` names, else from the fixtures.
struct Vectors {
  let files: [(name: String, root: TruthNode?)]

  init(prefix: String) {
    let fixtures = "\(#filePath.dropLast("Vectors.swift".count))Fixtures"
    let folder = ProcessInfo.processInfo.environment["BERTH_TRUTH"] ?? fixtures
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    files = names.sorted().filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }.map { name in
      let data = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
      return (name, try? JSONDecoder().decode(TruthNode.self, from: data))
    }
  }

  /// Cases of a section over all files; a section may be absent.
  func section(_ key: String) -> [VectorCase] {
    files.flatMap { $0.root?[key]?.items ?? [] }.map(VectorCase.init)
  }

  /// Keys that hold cases and are not among those known.
  func unknownSections(known: Set<String>) -> [String] {
    files.flatMap { file in (file.root?.keys ?? ["unreadable"]).map { "\(file.name): \($0)" } }
      .filter { entry in !known.contains(where: { entry.hasSuffix(": \($0)") }) }
  }
}

/// Whether a figure agrees: 1e-6 of its size, 1e-4 below 1.
func isMoney(_ found: Double?, _ wanted: Double?) -> Bool {
  guard let found, let wanted else { return found == nil && wanted == nil }
  return (found - wanted).magnitude <= (wanted.magnitude < 1 ? 1e-4 : 1e-6 * wanted.magnitude)
}

/// Whether a figure agrees within an absolute tolerance; nil only with nil.
func isNear(_ found: Double?, _ wanted: Double?, _ tolerance: Double = 1e-9) -> Bool {
  guard let found, let wanted else { return found == nil && wanted == nil }
  return (found - wanted).magnitude <= tolerance
}

/// Whether a figure agrees within a share of its size.
func isClose(_ found: Double?, _ wanted: Double?, _ tolerance: Double = 1e-9) -> Bool {
  guard let found, let wanted else { return found == nil && wanted == nil }
  return (found - wanted).magnitude <= tolerance * max(1, wanted.magnitude)
}

/// What a case lacks.
struct MissingFigure: Error {}

/// The value, or an error: nests where `#require` may not.
func need<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw MissingFigure() }
  return value
}
