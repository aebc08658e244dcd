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

  /// What is changed, for grouping.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case endpoint
    case region
    case retention
    case keyManagement = "key_management"
    case control
  }

  /// What is changed.
  public var kind: Kind {
    switch self {
    case .endpoint: .endpoint
    case .region: .region
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
    }
    return changed
  }

  /// What to do, as a sentence without a full stop.
  public var summary: String {
    switch self {
    case .endpoint(let component, let endpoint): "call `\(component)` at its `\(endpoint)` endpoint"
    case .region(let site, let region):
      "move site `\(site)` to `\(region.name)` (\(region.country))"
    case .decision(let component, let field, let value):
      "set `\(field): \(value)`" + (component.map { " for `\($0)`" } ?? " for every component")
    }
  }
}
