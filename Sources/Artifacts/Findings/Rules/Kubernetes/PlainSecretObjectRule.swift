import Documents

/// A Secret whose values stand in the file, or a ConfigMap that holds one; the value itself is never repeated.
enum PlainSecretObjectRule: ManifestRule {
  static func findings(in manifests: Manifests, images: ImageTable) -> [Finding] {
    manifests.objects("Secret").flatMap { object in
      ((object.root["stringData"]?.pairs ?? []) + (object.root["data"]?.pairs ?? [])).compactMap {
        pair in
        guard let value = pair.value.word, !value.isEmpty, !value.contains("REPLACE"),
          !value.hasPrefix("${")
        else { return nil }
        return Finding(
          rule: "secret-in-file", .error,
          "`\(pair.key)` of Secret `\(object.name)` stands in the file for everybody who reads the repository",
          at: pair.keyLocation,
          fix: "take it from a vault (External Secrets, Sealed Secrets), and change the secret",
          source: "Kubernetes documentation, good practices for Secrets (general knowledge)")
      }
    }
  }
}
