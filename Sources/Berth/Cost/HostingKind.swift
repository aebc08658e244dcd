import Catalog
import Deployments

/// How an alternative comes by its model: what break-even sets against each other.
public enum HostingKind: String, Sendable, CaseIterable {
  /// Tokens of somebody's API.
  case api
  /// Accelerators by the hour.
  case rented
  /// Accelerators of one's own.
  case owned

  /// The kind of an alternative; nil for one that mixes them or has no model.
  init?(_ item: AssessedAlternative, _ catalogue: Catalogue) {
    guard let alternative = item.alternative else { return nil }
    var kinds: Set<HostingKind> = []
    for component in alternative.option.components where component.role == .inference {
      guard let service = catalogue.service(component.service) else { return nil }
      if (alternative.sizes[component.id]?.gpu ?? nil) == nil {
        guard service.kind == .modelEndpoint else { return nil }
        kinds.insert(.api)
      } else {
        kinds.insert(service.provider == "self" ? .owned : .rented)
      }
    }
    guard kinds.count == 1, let kind = kinds.first else { return nil }
    self = kind
  }

  /// As tables name it.
  public var title: String {
    switch self {
    case .api: "API"
    case .rented: "rented GPUs"
    case .owned: "own GPUs"
    }
  }
}
