import Documents
import Workloads

/// The committed archetypes and sample workloads.
enum Samples {
  static let root = "\(#filePath.components(before: "/Tests/"))/Data"

  static let archetypeNames = [
    "clinical-intake", "coding-assistant", "document-batch", "general", "research-agent",
    "support-agent", "voice-agent",
  ]

  static let workloadNames = [
    "clinical-intake", "coding-assistant", "document-batch", "hr-bot", "research-agent",
    "support-agent", "voice-agent",
  ]

  static let archetypes: [String: String] = {
    var texts: [String: String] = [:]
    for name in archetypeNames {
      texts[name] =
        SourceFile.read(path: "\(root)/archetypes/\(name).yaml", diagnostics: Diagnostics())?.text
    }
    return texts
  }()

  /// Surroundings with the committed archetypes and the files given instead of a disk.
  static func surroundings(files: [String: String] = [:]) -> WorkloadSurroundings {
    WorkloadSurroundings(archetypes: archetypes) { path, _, diagnostics in
      guard let text = files[path] else {
        diagnostics.error("missing-file", "no such file: \(path)")
        return nil
      }
      return SourceFile(path: path, bytes: Array(text.utf8), diagnostics: diagnostics)
    }
  }

  static func read(_ text: String, files: [String: String] = [:], _ diagnostics: Diagnostics)
    -> WorkloadProfile?
  {
    guard
      let source = SourceFile(
        path: "dir/w.yaml", bytes: Array(text.utf8), diagnostics: diagnostics)
    else { return nil }
    return WorkloadReader.read(
      source, in: surroundings(files: files), diagnostics: diagnostics)
  }

  static func sample(_ name: String, _ diagnostics: Diagnostics) -> WorkloadProfile? {
    guard
      let source = SourceFile.read(
        path: "\(root)/workloads/\(name).yaml", diagnostics: diagnostics)
    else { return nil }
    return WorkloadReader.read(
      source, in: WorkloadSurroundings(archetypes: archetypes), diagnostics: diagnostics)
  }

  /// A short valid workload, with lines of a test's own at its end or instead of its own.
  static let short = """
    workload: test
    like: support-agent
    traffic: {runs_per_month: 1000}
    users: {DE: 100%}
    data: {classes: [internal]}
    models: [claude-sonnet-5]

    """
}

extension String {
  /// What stands before the last occurrence of a part.
  func components(before part: String) -> String {
    var text = self[...]
    while !text.isEmpty, !text.hasSuffix(part) { text.removeLast() }
    return String(text.dropLast(part.count))
  }
}
