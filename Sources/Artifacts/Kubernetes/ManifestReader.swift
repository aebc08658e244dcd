import Documents

/// Reads Kubernetes manifests, lists of objects included.
enum ManifestReader {
  static func read(_ documents: [ArtifactDocument], diagnostics: Diagnostics) -> Manifests {
    var manifests = Manifests(objects: [], repeatedKeys: documents.flatMap(\.repeatedKeys))
    for document in documents { add(document.root, to: &manifests, diagnostics, depth: 0) }
    return manifests
  }

  private static func add(
    _ root: Node, to manifests: inout Manifests, _ diagnostics: Diagnostics, depth: Int
  ) {
    guard let kind = root["kind"]?.word else {
      diagnostics.warning("manifest", "this object has no `kind`", at: root.location)
      return
    }
    if kind == "List", depth == 0 {
      for item in root["items"]?.items ?? [] {
        add(item, to: &manifests, diagnostics, depth: 1)
      }
      return
    }
    let name = root[path: "metadata", "name"]
    if name?.word == nil {
      diagnostics.warning("manifest", "this `\(kind)` has no `metadata.name`", at: root.location)
    }
    manifests.objects.append(
      Manifests.Object(
        kind: kind, name: name?.word ?? "unnamed", location: name?.location ?? root.location,
        root: root))
  }
}
