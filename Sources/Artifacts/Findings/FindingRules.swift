/// All rules over Compose projects.
enum FindingRules {
  /// The rules, in an order that does not matter.
  static let all: [any FindingRule.Type] = [
    RepeatedKeyRule.self, HostPortRule.self, FloatingTagRule.self, PlainSecretRule.self,
    OpenStoreRule.self, UndefinedServiceRule.self, HealthCheckRule.self, MemoryLimitRule.self,
  ]

  /// What all rules find, by place.
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    all.flatMap { $0.findings(in: project, images: images) }.sorted {
      ($0.location, $0.rule, $0.message) < ($1.location, $1.rule, $1.message)
    }
  }
}
