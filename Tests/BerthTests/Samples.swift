import Berth
import Catalog
import Deployments
import Documents
import Workloads

/// The shipped catalogue and sample workloads.
enum Samples {
  static let catalogue = Result { try Catalogue.open(.packed, at: .memory) }

  /// Names of the sample workloads.
  static let names = [
    "clinical-intake", "coding-assistant", "document-batch", "hr-bot", "research-agent",
    "support-agent", "voice-agent",
  ]

  static func options() throws -> [DeploymentOption] {
    let diagnostics = Diagnostics()
    let options = OptionLibrary.options(try catalogue.get(), diagnostics: diagnostics)
    try diagnostics.throwIfNeeded()
    return options
  }

  static func profile(_ name: String, change: (String) -> String = { $0 }) throws
    -> WorkloadProfile
  {
    let catalogue = try catalogue.get()
    var archetypes: [String: String] = [:]
    for file in catalogue.textFiles(under: "archetypes") {
      let stem = file.path.dropFirst("archetypes/".count).dropLast(".yaml".count)
      archetypes[String(stem)] = file.text
    }
    let files = catalogue.textFiles(under: "workloads")
    let diagnostics = Diagnostics()
    let surroundings = WorkloadSurroundings(archetypes: archetypes) { path, _, diagnostics in
      files.first { $0.path == path }.flatMap {
        SourceFile(path: path, bytes: Array($0.text.utf8), diagnostics: diagnostics)
      }
    }
    let path = "workloads/\(name).yaml"
    guard let file = files.first(where: { $0.path == path }),
      let source = SourceFile(
        path: path, bytes: Array(change(file.text).utf8), diagnostics: diagnostics),
      let profile = WorkloadReader.read(source, in: surroundings, diagnostics: diagnostics)
    else { throw InputError(diagnostics.all) }
    return profile
  }
}
