import Berth
import Catalog
import Costing
import Decision
import Deployments
import Documents
import Foundation
import Simulation
import Workloads

/// The keys that the readers of the files people write ask for, noted while they read the specimens of
/// `Tests/Fixtures/keys`.
enum FileKeys {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Kinds of files, by the name of their reference.
  static let kinds = ["workload", "option", "network", "usage", "table"]

  /// Mappings whose keys are anybody's own: countries, providers, facts, criteria of a table.
  private static let open = [
    "users", "finance.discounts", "organisation.facts", "options[].figures", "routing.*", "routing",
    "enter", "cases[].discounts", "discounts", "run.input_tokens.quantiles",
    "run.output_tokens.quantiles",
  ]

  /// What each key takes, by its path, in the order of asking; what is read in several ways has several texts.
  static func asked(_ kind: String) throws -> [(path: String, takes: [String])] {
    let journal = KeyJournal()
    for text in try specimens(of: kind) {
      let diagnostics = Diagnostics()
      diagnostics.journal = journal
      try read(kind, text, diagnostics)
    }
    var order: [String] = []
    var takes: [String: [String]] = [:]
    let paths = journal.entries.map { general($0.path) }
    // What a distribution has is the same wherever one may stand, so it is said once.
    let parents = Set(
      paths.filter { $0.hasSuffix(".distribution") }.map { $0.dropLast(".distribution".count) })
    for (entry, asked) in zip(journal.entries, paths) {
      let parent = asked.prefix(upTo: asked.lastIndex(of: ".") ?? asked.startIndex)
      let path =
        parents.contains(parent) ? "(distribution)" + asked.dropFirst(parent.count) : asked
      let isDistribution = parents.contains(asked[...]) && entry.takes == "a mapping"
      let text = isDistribution ? "a distribution" : short(entry.takes)
      if takes[path] == nil { order.append(path) }
      if takes[path]?.contains(text) != true { takes[path, default: []].append(text) }
    }
    return grouped(order).map { ($0, takes[$0] ?? []) }
  }

  /// Paths with the keys of a mapping after it, in the order of asking otherwise.
  private static func grouped(_ paths: [String]) -> [String] {
    func parent(_ path: String) -> String? {
      var rest = path[...]
      while let cut = rest.lastIndex(of: ".") {
        rest = rest[..<cut]
        for form in [String(rest), String(rest).replacingOccurrences(of: "[]", with: "")]
        where paths.contains(form) { return form }
        if rest.hasSuffix("[]"), paths.contains(String(rest.dropLast(2))) {
          return String(rest.dropLast(2))
        }
      }
      return nil
    }
    var children: [String: [String]] = [:]
    for path in paths { children[parent(path) ?? "", default: []].append(path) }
    func below(_ path: String) -> [String] {
      (children[path] ?? []).flatMap { [$0] + below($0) }
    }
    return below("")
  }

  /// What a key takes without its example: the reference says once how durations, sizes and shares are written.
  private static func short(_ text: String) -> String {
    guard let cut = text.range(of: " such as ") else { return text }
    return String(text[..<cut.lowerBound])
      + (text.hasSuffix("a range of them") ? " or a range" : "")
  }

  private static func general(_ path: String) -> String {
    for open in open where path.hasPrefix(open + ".") {
      let rest = path.dropFirst(open.count + 1)
      return "\(open).*" + (rest.firstIndex(of: ".").map { String(rest[$0...]) } ?? "")
    }
    return path
  }

  private static func specimens(of kind: String) throws -> [String] {
    let folder = root.appendingPathComponent("Tests/Fixtures/keys")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasPrefix(kind) }
      .map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
  }

  private static func read(_ kind: String, _ text: String, _ diagnostics: Diagnostics) throws {
    switch kind {
    case "option":
      let catalogue = try Catalogue.open(.packed, at: .memory)
      _ = OptionReader(catalogue).read(
        text: text, file: "option.yaml", diagnostics: diagnostics)
    case "usage":
      _ = UsageFile.read(text: text, file: "usage.yaml", diagnostics: diagnostics)
    case "network", "table", "workload":
      guard
        let source = SourceFile(
          path: "\(kind).yaml", bytes: Array(text.utf8), diagnostics: diagnostics)
      else { return }
      switch kind {
      case "network":
        _ = NetworkReader.read(source, diagnostics: diagnostics)
      case "table":
        _ = DecisionTable.read(source, diagnostics: diagnostics)
      default:
        let around = WorkloadSurroundings(archetypes: ["general": ""]) { _, _, _ in nil }
        _ = WorkloadReader.read(source, in: around, diagnostics: diagnostics)
      }
    default: break
    }
  }
}
