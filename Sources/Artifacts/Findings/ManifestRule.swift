/// A rule that looks over Kubernetes objects.
protocol ManifestRule: Sendable {
  /// What it finds, in the order of the manifests.
  static func findings(in manifests: Manifests, images: ImageTable) -> [Finding]
}
