import Documents
import Workloads

/// The archetypes that a workload can name with `like`.
enum ArchetypeName {
  /// Names in order, without the one that always applies.
  static func all(_ options: CatalogueOptions) throws -> [String] {
    WorkloadArgument.surroundings(try options.open()).archetypes.keys
      .filter { $0 != "general" }.sorted()
  }

  /// Throws for an unknown one, with the nearest.
  static func check(_ name: String, _ options: CatalogueOptions) throws {
    let known = try all(options)
    guard !known.contains(name), name != "general" else { return }
    throw InputError([
      Diagnostic(
        code: "unknown-archetype", "there is no archetype `\(name)`",
        hint: NearestName.among(known, to: name).map { "did you mean `\($0)`?" }
          ?? "archetypes: \(known.joined(separator: ", "))")
    ])
  }
}
