public import Catalog
import Documents

/// One change of a design, which a verdict proposes and whoever prices it can apply.
public enum DesignChange: Sendable, Hashable {
  /// The model API of a component is called at another endpoint: `global`, a geography, a region.
  case endpoint(component: String, to: String)
  /// A site moves to another region of its provider.
  case region(site: String, to: Region)
  /// A vocabulary field that the design decides takes another value; nil means for every component.
  case decision(component: String?, field: String, value: FactValue)

  /// A component is filled by another service, at a site of the option or at one that is added.
  case service(component: String, to: String, at: Site)

  /// What is changed, for grouping.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case endpoint
    case region
    case retention
    case keyManagement = "key_management"
    case control
    /// Another vendor's service.
    case provider
    /// A service on own premises.
    case placement
  }

  /// What is changed.
  public var kind: Kind {
    switch self {
    case .endpoint: .endpoint
    case .region: .region
    case .service(_, _, let site): site.provider == "self" ? .placement : .provider
    case .decision(_, let field, _):
      switch field {
      case "key_management", "key_country", "key_rotation_days": .keyManagement
      case "deletion_days", "audit_log_days", "audit_log_hot_days", "model_retention_days",
        "model_zero_retention":
        .retention
      default: .control
      }
    }
  }

  /// The alternative with the change made; unchanged when it has no such component or site.
  public func applied(to alternative: Alternative) -> Alternative {
    var changed = alternative
    switch self {
    case .endpoint(let component, let endpoint):
      changed.sizes[component]?.endpoint = endpoint
    case .region(let site, let region):
      guard changed.option.sites.contains(where: { $0.id == site }) else { return alternative }
      changed.regions[site] = region
    case .decision(let component, let field, let value):
      let fact = Sourced(value, from: .result(method: "proposed change", error: nil))
      for index in changed.option.components.indices
      where component == nil || changed.option.components[index].id == component {
        changed.option.components[index].facts[field] = fact
      }
    case .service: changed.option = applied(to: alternative.option)
    }
    return changed
  }

  /// The option with another service; unchanged by every other kind of change, which is none of an option.
  ///
  /// The component loses its instance type, its endpoint and what was stated of it, which were the old service's.
  public func applied(to option: DeploymentOption) -> DeploymentOption {
    guard case .service(let component, let service, let site) = self,
      let index = option.components.firstIndex(where: { $0.id == component })
    else { return option }
    var changed = option
    if !changed.sites.contains(where: { $0.id == site.id }) { changed.sites.append(site) }
    changed.components[index].service = service
    changed.components[index].site = site.id
    changed.components[index].facts = [:]
    changed.components[index].sizing.instance = nil
    changed.components[index].sizing.endpoint = nil
    return changed
  }

  /// What to do, as a sentence without a full stop.
  public var summary: String {
    switch self {
    case .endpoint(let component, let endpoint): "call `\(component)` at its `\(endpoint)` endpoint"
    case .region(let site, let region):
      "move site `\(site)` to `\(region.name)` (\(region.country))"
    case .service(let component, let service, let site):
      "fill `\(component)` with `\(service)` at site `\(site.id)`"
    case .decision(let component, let field, let value):
      "set `\(field): \(value)`" + (component.map { " for `\($0)`" } ?? " for every component")
    }
  }
}
