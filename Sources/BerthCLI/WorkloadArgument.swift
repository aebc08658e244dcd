import Catalog
import Documents
import Workloads

/// Reads the workload file that a command names; `-` is standard input.
enum WorkloadArgument {
  /// The profile; warnings go to standard error, errors are thrown all at once.
  static func read(_ path: String, catalogue: Catalogue) throws -> WorkloadProfile {
    let diagnostics = Diagnostics()
    guard let source = SourceFile.read(path: path, diagnostics: diagnostics) else {
      throw InputError(diagnostics.all)
    }
    let profile = WorkloadReader.read(
      source, in: surroundings(catalogue), diagnostics: diagnostics)
    try checkModels(profile, catalogue, diagnostics)
    guard let profile else { throw InputError(diagnostics.all) }
    for warning in diagnostics.warnings { Terminal.note(warning.description) }
    return profile
  }

  /// The archetypes of the catalogue, by name.
  static func surroundings(_ catalogue: Catalogue) -> WorkloadSurroundings {
    var archetypes: [String: String] = [:]
    for file in catalogue.textFiles(under: "archetypes") {
      guard let name = file.path.split(separator: "/").last?.split(separator: ".").first else {
        continue
      }
      archetypes[String(name)] = file.text
    }
    return WorkloadSurroundings(archetypes: archetypes)
  }

  private static func checkModels(
    _ profile: WorkloadProfile?, _ catalogue: Catalogue, _ diagnostics: Diagnostics
  ) throws(InputError) {
    let known = catalogue.modelNames
    for model in profile?.models ?? [] where !known.contains(model.name) {
      diagnostics.error(
        "unknown-model", "unknown model `\(model.name)`", at: model.location,
        hint: NearestName.among(known, to: model.name).map { "did you mean `\($0)`?" }
          ?? "`berth catalog list models` names them all")
    }
    try diagnostics.throwIfNeeded()
  }
}
