import Documents

/// A service of which nobody knows whether it works.
enum HealthCheckRule: FindingRule {
  static func findings(in project: ComposeProject, images: ImageTable) -> [Finding] {
    project.services.filter { !$0.isInit }.compactMap { service in
      let location: SourceLocation
      let fault: String
      switch service.health {
      case .given: return nil
      case .absent:
        location = service.location
        fault =
          project.dialect == .kubernetes
          ? "has neither a readiness nor a liveness probe"
          : "has no health check unless its image has one"
      case .disabled(let place):
        location = place
        fault = "switches its health check off"
      }
      return Finding(
        rule: "missing-healthcheck", .warning, "`\(service.name)` \(fault)",
        at: location,
        fix: project.dialect == .kubernetes
          ? "add `readinessProbe` and `livenessProbe`"
          : "add `healthcheck` with a test, an interval, a timeout and a start period",
        source: project.dialect == .kubernetes
          ? "Kubernetes documentation, configure probes (general knowledge)"
          : "Compose Specification, healthcheck (general knowledge)")
    }
  }
}
