import Documents

/// A service that may take all memory of its host.
enum MemoryLimitRule: FindingRule {
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    project.services.filter { $0.memoryLimit == nil && !$0.isInit }.map { service in
      Finding(
        rule: "missing-memory-limit", .warning,
        "`\(service.name)` has no memory limit, so one leak takes the host's other services with it",
        at: service.location,
        fix: project.dialect == .kubernetes
          ? "set `resources.limits.memory`" : "set `deploy.resources.limits.memory`",
        source: project.dialect == .kubernetes
          ? "Kubernetes documentation, resource management for pods (general knowledge)"
          : "Compose Specification, deploy.resources.limits (general knowledge)")
    }
  }
}
