import Catalog
import Deployments

/// Seconds that a caller waits for what it calls: shorter than its own limit, longer than the callee's.
enum TimeoutOrder {
  /// The option with the limits of its functions in order: an orchestrator's a second under its gateway's, what it calls a second
  /// under that; limits that are shorter stay.
  static func ordered(_ option: DeploymentOption, _ catalogue: Catalogue) -> DeploymentOption {
    var ordered = option
    let gateway = option.components.filter { $0.role == .ingress }.compactMap {
      catalogue.limit(service: $0.service, name: "integration_timeout")?.value
    }.min()
    func lower(_ roles: [Role], under limit: Double?) {
      guard let limit, limit > 2 else { return }
      for index in ordered.components.indices {
        let component = ordered.components[index]
        guard roles.contains(component.role), let own = component.sizing.timeout, own >= limit,
          catalogue.service(component.service)?.kind == .function
        else { continue }
        ordered.components[index].sizing.timeout = limit - 1
      }
    }
    lower([.orchestrator], under: gateway)
    let orchestrator = ordered.components.filter {
      $0.role == .orchestrator && catalogue.service($0.service)?.kind == .function
    }.compactMap(\.sizing.timeout).min()
    lower([.inference, .tools, .retrieval], under: orchestrator)
    return ordered
  }

  /// Seconds that a caller with a limit of its own waits for what it calls: a second longer than the callee where there is room, else
  /// half way between the two limits; its own limit where the callee's is no shorter.
  static func wait(callee: Double, own: Double?) -> Double {
    guard let own, callee + 1 >= own else { return callee + 1 }
    return callee < own ? (callee + own) / 2 : own
  }

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
