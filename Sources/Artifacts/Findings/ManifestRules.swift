/// All rules over Kubernetes objects.
enum ManifestRules {
  /// The rules, in an order that does not matter.
  static let all: [any ManifestRule.Type] = [
    MissingAutoscalerRule.self, IngressTLSRule.self, OpenIngressOriginRule.self,
    UndefinedConfigRule.self, UnservedServiceRule.self, ModelWithoutGPURule.self,
    PlainSecretObjectRule.self, RecreatedRule.self,
  ]

  /// What all rules find.
  static func findings(in manifests: Manifests, images: ImageTable) -> [Finding] {
    all.flatMap { $0.findings(in: manifests, images: images) }
  }
}
