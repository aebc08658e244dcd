import Deployments

/// Seconds that a caller waits for what it calls: shorter than its own limit, longer than the callee's.
enum TimeoutOrder {
  /// The longest of the components that a component of this role calls; nil when none has a limit.
  static func callee(of role: Role, in option: DeploymentOption) -> Double? {
    let called: [Role] =
      switch role {
      case .ingress: [.orchestrator]
      case .orchestrator: [.inference, .tools, .retrieval]
      default: []
      }
    return option.components.filter { called.contains($0.role) }.compactMap(\.sizing.timeout).max()
  }
}
