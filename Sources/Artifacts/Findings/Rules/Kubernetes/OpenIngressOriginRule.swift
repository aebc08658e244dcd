import Documents

/// An ingress whose annotations let every web page call it.
enum OpenIngressOriginRule: ManifestRule {
  static func findings(in manifests: Manifests, images: ImageTable) -> [Finding] {
    manifests.objects("Ingress").flatMap { object in
      (object.root[path: "metadata", "annotations"]?.pairs ?? []).compactMap { pair in
        guard pair.key.hasSuffix("cors-allow-origin"), pair.value.word == "*" else { return nil }
        return Finding(
          rule: "open-cors", .warning, "`\(object.name)` accepts calls from pages of every origin",
          at: pair.value.location, fix: "name the origins of your own pages",
          source:
            "OWASP API Security Top 10 2023, API8 security misconfiguration (general knowledge)")
      }
    }
  }
}
