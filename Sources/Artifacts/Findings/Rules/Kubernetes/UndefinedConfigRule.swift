import Documents

/// A ConfigMap, claim or Secret that a pod needs and no file defines.
enum UndefinedConfigRule: ManifestRule {
  static func findings(in manifests: Manifests, images: ImageTable) -> [Finding] {
    var found: [Finding] = []
    for workload in manifests.workloads {
      for (kind, name) in references(Manifests.podSpec(workload)) {
        guard !manifests.objects(kind).contains(where: { $0.name == name.value }) else { continue }
        // Secrets are made outside the files, as they should.
        let isSecret = kind == "Secret"
        found.append(
          Finding(
            rule: "undefined-reference", isSecret ? .note : .error,
            "`\(workload.name)` needs \(kind) `\(name.value)`, which no file defines",
            at: name.location,
            fix: isSecret
              ? "make sure that it is there before the workload starts"
              : NearestName.among(manifests.objects(kind).map(\.name), to: name.value).map {
                "the nearest is `\($0)`"
              } ?? "define it, or give the file that does",
            source: "Kubernetes documentation, configure pods with ConfigMaps (general knowledge)"))
      }
    }
    return found
  }

  private static func references(_ node: Node?) -> [(kind: String, name: Placed<String>)] {
    guard let node else { return [] }
    var found = node.items.flatMap { references($0) }
    for pair in node.pairs {
      let kind: String? =
        switch pair.key {
        case "configMapRef", "configMapKeyRef", "configMap": "ConfigMap"
        case "secretRef", "secretKeyRef": "Secret"
        case "persistentVolumeClaim": "PersistentVolumeClaim"
        default: nil
        }
      guard let kind else {
        found += references(pair.value)
        continue
      }
      if pair.value["optional"]?.word == "true" { continue }
      let name = pair.value["name"] ?? pair.value["claimName"]
      if let name, let word = name.word { found.append((kind, Placed(word, at: name.location))) }
    }
    return found
  }
}
