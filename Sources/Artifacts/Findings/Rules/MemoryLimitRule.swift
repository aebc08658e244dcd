import Documents

/// A service that may take all memory of its host.
enum MemoryLimitRule: FindingRule {
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    project.services.filter { $0.memoryLimit == nil }.map { service in
      Finding(
        rule: "missing-memory-limit", .warning,
        "`\(service.name)` has no memory limit, so one leak takes the host's other services with it",
        at: service.location, fix: "set `deploy.resources.limits.memory`",
        source: "Compose Specification, deploy.resources.limits (general knowledge)")
    }
  }
}
