import Catalog
import Deployments
import Documents

/// Facts that follow from where a component is placed, who runs it and how its model is called.
struct PlacementFacts {
  let component: Component
  let alternative: Alternative
  let service: Service?
  let services: [String: Service]
  /// Country of the organisation.
  let home: String?
  let book: RuleBook

  /// The facts; what does not follow is absent.
  var facts: [(FactKey, Fact)] {
    var facts: [(FactKey, Fact)] = []
    func add(_ field: String, _ value: FactValue?, from origin: Origin?) {
      guard let value, let origin else { return }
      facts.append((FactKey(field), Fact(value, from: origin)))
    }
    add("rest_country", place.map { .text($0.country) }, from: place.map(\.origin))
    add("process_country", place.map { .text($0.country) }, from: place.map(\.origin))
    add("backup_country", place.map { .text($0.country) }, from: place.map(\.origin))
    add("log_country", logPlace.map { .text($0.country) }, from: logPlace.map(\.origin))
    add("cross_region_routing", routing.map { .bool($0) }, from: routingOrigin)
    if isOwn {
      add("cross_region_routing", .bool(false), from: ownOrigin)
      add("key_country", place.map { .text($0.country) }, from: place.map(\.origin))
      if let home {
        for field in ["support_country", "provider_parent_country"] {
          add(field, .text(home), from: ownOrigin)
        }
      }
    }
    for (field, value) in placement {
      add(field.rawValue, value, from: .result(method: "how the option places it", error: nil))
    }
    return facts
  }

  private var isOwn: Bool { service?.provider == "self" }

  private var ownOrigin: Origin {
    .result(method: "`\(component.id)` is run by the organisation itself", error: nil)
  }

  private var placement: [(PlacementField, FactValue)] {
    var values: [(PlacementField, FactValue)] = []
    if let service {
      values.append((.thirdParty, .bool(service.provider != "self")))
      values.append((.modelServer, .bool(component.isModelServer(service: service))))
    }
    if let site = alternative.option.sites.first(where: { $0.id == component.site }) {
      values.append((.siteKind, .text(site.kind.rawValue)))
    }
    return values
  }

  private struct Place {
    var country: String
    var origin: Origin
  }

  /// Endpoint of a model API; nil for anything else.
  private var endpoint: String? {
    guard service?.kind == .modelEndpoint else { return nil }
    return alternative.sizes[component.id]?.endpoint ?? component.sizing.endpoint
  }

  /// Where the component works: its site's region, unless a model endpoint may take the request elsewhere.
  private var place: Place? {
    guard let region = alternative.regions[component.site], region.country.utf8.count == 2 else {
      return nil
    }
    if service?.kind == .modelEndpoint {
      switch endpoint {
      case nil, "auto"?, "global"?: return nil
      case "regional"?, region.name?, region.geography?: break
      // A geography that the site's own region is no part of: some country there, and we cannot say which.
      default: return nil
      }
    }
    return Place(country: region.country, origin: .catalogue(region.reference))
  }

  /// Where the logs rest: at the monitoring component of the site, else of the option.
  private var logPlace: Place? {
    let sites = alternative.option.sites
    // What a software service logs stays with it, wherever our own monitoring is.
    guard sites.first(where: { $0.id == component.site })?.kind != .saas else { return nil }
    let monitors = alternative.option.components.filter {
      $0.role == .monitoring && services[$0.service]?.kind == .monitoring
        || $0.role == .monitoring && services[$0.service]?.kind == .pod
    }
    guard let monitor = monitors.first(where: { $0.site == component.site }) ?? monitors.first,
      let region = alternative.regions[monitor.site], region.country.utf8.count == 2
    else { return nil }
    return Place(country: region.country, origin: .catalogue(region.reference))
  }

  /// Whether a request may leave the chosen area; nil when the endpoint is not known, or routing is the vendor's.
  private var routing: Bool? {
    switch (service?.kind, endpoint) {
    case (.pod?, _), (.gpuEndpoint?, _): place == nil ? nil : false
    case (_, nil), (_, "auto"?): nil
    case (_, "global"?): true
    case (_, .some): false
    }
  }

  private var routingOrigin: Origin? {
    if let endpoint {
      return .result(method: "endpoint `\(endpoint)` of `\(component.id)`", error: nil)
    }
    return .result(method: "`\(component.id)` runs on servers of its site", error: nil)
  }
}
