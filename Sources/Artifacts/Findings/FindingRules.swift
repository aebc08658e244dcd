/// All rules over containers, of Compose projects and of manifests.
enum FindingRules {
  /// The rules, in an order that does not matter.
  static let all: [any FindingRule.Type] = [
    RepeatedKeyRule.self, HostPortRule.self, FloatingTagRule.self, PlainSecretRule.self,
    OpenStoreRule.self, UndefinedServiceRule.self, HealthCheckRule.self, MemoryLimitRule.self,
    StoreVolumeRule.self,
    ModelMemoryRule.self,
  ]

  /// What all rules find, by place.
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    Finding.sorted(all.flatMap { $0.findings(in: project, images: images) })
  }
}
