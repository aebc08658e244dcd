import Documents

/// A deployment that stops all its pods to update.
enum RecreatedRule: ManifestRule {
  static func findings(in manifests: Manifests, images: ImageTable) -> [Finding] {
    manifests.objects("Deployment").compactMap { object in
      guard let type = object.root[path: "spec", "strategy", "type"], type.word == "Recreate"
      else { return nil }
      return Finding(
        rule: "update-with-outage", .warning,
        "`\(object.name)` stops all its pods before new ones start", at: type.location,
        fix: "use `RollingUpdate` with `maxUnavailable: 0`",
        source: "Kubernetes documentation, Deployments: strategy (general knowledge)")
    }
  }
}
