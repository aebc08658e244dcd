public import Documents

/// Reads a workload file, over its archetype, into a profile.
///
/// Every problem is reported; a profile is returned only when there is no error among them.
public enum WorkloadReader {
  /// The archetype that fills what neither the file nor the archetype it names says.
  public static let generalArchetype = "general"

  /// Reads the text of a workload; nil when it has an error.
  public static func read(
    _ source: SourceFile, in surroundings: WorkloadSurroundings, diagnostics: Diagnostics
  ) -> WorkloadProfile? {
    let errorsBefore = diagnostics.errors.count
    guard
      let root = YAMLDocument.parse(
        text: source.text, file: source.path, diagnostics: diagnostics),
      let own = MappingReader(root, what: "the workload", diagnostics: diagnostics)
    else { return nil }
    let like = own.slug("like")
    let fallbacks = layers(like, own, surroundings, diagnostics)
    let inputs = InputLayers(
      own: own, fallbacks: fallbacks, path: "", location: own.location, log: InputLog(),
      diagnostics: diagnostics)
    for fallback in fallbacks { fallback.reader.allow("archetype", "summary") }
    var context = WorkloadContext(source: source, surroundings: surroundings, inputs: inputs)
    let profile = context.profile(like: like?.value)
    own.finish()
    fallbacks.forEach { $0.reader.finish() }
    return diagnostics.errors.count > errorsBefore ? nil : profile
  }

  private static func layers(
    _ like: Sourced<String>?, _ own: MappingReader, _ surroundings: WorkloadSurroundings,
    _ diagnostics: Diagnostics
  ) -> [(archetype: String, reader: MappingReader)] {
    var names: [String] = []
    if let like {
      let known = surroundings.archetypes.keys.sorted()
      if own.check(like, key: "like", among: known) {
        names.append(like.value)
      } else if let near = NearestName.among(known, to: like.value) {
        // The file is refused anyway; reading on with what was meant spares a list of missing keys.
        names.append(near)
      }
    }
    if !names.contains(generalArchetype) { names.append(generalArchetype) }
    return names.compactMap { name in
      guard let text = surroundings.archetypes[name],
        let node = YAMLDocument.parse(
          text: text, file: "archetypes/\(name).yaml", diagnostics: diagnostics),
        let reader = MappingReader(node, what: "archetype \(name)", diagnostics: diagnostics)
      else { return nil }
      return (name, reader)
    }
  }
}
