import Documents

/// An ingress without TLS.
enum IngressTLSRule: ManifestRule {
  static func findings(in manifests: Manifests, images: ImageTable) -> [Finding] {
    manifests.objects("Ingress").filter { ($0.root[path: "spec", "tls"]?.items ?? []).isEmpty }
      .map {
        Finding(
          rule: "ingress-without-tls", .error,
          "`\($0.name)` carries conversations without encryption", at: $0.location,
          fix: "add `spec.tls` with a certificate",
          source: "Regulation (EU) 2016/679, article 32(1)(a) (general knowledge)")
      }
  }
}
