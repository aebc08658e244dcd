import Catalog
import Deployments
import Documents

/// Another place of a component, with the facts it would have there.
struct Relocation {
  /// What is changed; empty for the place as it is.
  var changes: [DesignChange]
  /// Facts of the component there.
  var sheet: FactSheet
  /// Whether the workload's promise of residency is not broken there.
  var keepsPromise: Bool
}

extension Judge {
  /// Places a component could have, the present one first: other endpoints of its model API, and other regions of
  /// its site (one a country), with the endpoints that model APIs at the site must then be called at.
  func makeRelocations(of component: Component) -> [Relocation] {
    ([[]] + endpointChanges(of: component) + regionChanges(of: component)).map { changes in
      let moved = changes.reduce(alternative) { $1.applied(to: $0) }
      let sheet = check.facts.sheet(of: component, in: moved, circumstances)
      let keeps =
        changes.isEmpty
        || promise.allSatisfy { state(of: $0, for: component, sheet) != .notMet }
      return Relocation(changes: changes, sheet: sheet, keepsPromise: keeps)
    }
  }

  /// Endpoints that the component's model is offered at and that its region can call; the global one is no remedy.
  private func endpointChanges(of component: Component) -> [[DesignChange]] {
    guard let region = alternative.regions[component.site] else { return [] }
    let present = endpoint(of: component)
    return offered(component).filter {
      $0 != present && ($0 == region.geography || $0 == region.name)
    }.map { [.endpoint(component: component.id, to: $0)] }
  }

  private func regionChanges(of component: Component) -> [[DesignChange]] {
    guard let site = alternative.option.sites.first(where: { $0.id == component.site }) else {
      return []
    }
    let present = alternative.regions[site.id]?.country
    var countries: Set<String> = []
    return check.regions.filter { region in
      region.provider == site.provider && region.country != present
        && (site.candidates.isEmpty || site.candidates.contains(region.name))
        && countries.insert(region.country).inserted
    }.compactMap { region in
      endpointsFollowing(site, to: region).map { [.region(site: site.id, to: region)] + $0 }
    }
  }

  /// Endpoint changes that a move brings along; nil when a model at the site is not offered from the new region.
  private func endpointsFollowing(_ site: Site, to region: Region) -> [DesignChange]? {
    var changes: [DesignChange] = []
    for component in alternative.option.components
    where component.site == site.id
      && check.services[component.service]?.kind == .modelEndpoint
    {
      let present = endpoint(of: component)
      if present == region.geography || present == region.name { continue }
      guard
        let next = offered(component).first(where: { $0 == region.geography || $0 == region.name })
      else {
        if present == "global" { continue }
        return nil
      }
      changes.append(.endpoint(component: component.id, to: next))
    }
    return changes
  }

  private func endpoint(of component: Component) -> String? {
    alternative.sizes[component.id]?.endpoint ?? component.sizing.endpoint
  }

  private func offered(_ component: Component) -> [String] {
    guard check.services[component.service]?.kind == .modelEndpoint else { return [] }
    return check.endpoints(component.service, component.sizing.model ?? alternative.model)
  }
}
