public import Catalog

/// Which endpoints of a model API are admissible: those offered, reachable from the region, and inside residency.
public struct EndpointChoice: Sendable {
  private let choice: RegionChoice

  /// Creates a choice under the same residency as a choice of regions.
  public init(_ choice: RegionChoice) { self.choice = choice }

  /// Endpoints that a component may call a model at from a region, refused ones included.
  ///
  /// Geographies and regions come before `global`, else in file order. Empty when the service does not offer the
  /// model. `sizing.endpoint` other than `auto` leaves only what it names; `regional` is the region or its geography.
  public func endpoints(
    of component: Component, service: Service, model: String, region: Region
  ) -> [EndpointCandidate] {
    let offered = choice.catalogue.endpoints(service: service.id).filter { $0.model == model }
    let wanted = component.sizing.endpoint ?? "auto"
    let named = offered.filter { row in
      switch wanted {
      case "auto": true
      case "regional": row.endpoint == region.name || row.endpoint == region.geography
      default: row.endpoint == wanted
      }
    }
    let ordered =
      named.filter { $0.endpoint != "global" } + named.filter { $0.endpoint == "global" }
    return ordered.map { row in
      let refusal = refusal(of: row.endpoint, service: service, region: region)
      return EndpointCandidate(
        endpoint: row.endpoint, contextTokens: row.contextTokens, reference: row.reference,
        refusal: refusal?.text, refusalKind: refusal?.kind)
    }
  }

  private func refusal(
    of endpoint: String, service: Service, region: Region
  ) -> (text: String, kind: RefusalKind)? {
    if endpoint == "global" {
      guard !choice.residency.isEmpty else { return nil }
      let areas = choice.residency.map(\.name).joined(separator: ", ")
      return ("the global endpoint of \(service.name) may serve outside \(areas)", .residency)
    }
    guard endpoint == region.name || endpoint == region.geography else {
      return ("endpoint `\(endpoint)` of \(service.name) is not called from \(region.name)", .offer)
    }
    if endpoint == region.name {
      return choice.residencyRefusal(of: region).map { ($0, .residency) }
    }
    // Content may be processed anywhere in the geography, so all of it must be admissible.
    for other in regions(of: service, in: endpoint) {
      if let refusal = choice.residencyRefusal(of: other) {
        return (
          "endpoint `\(endpoint)` of \(service.name) may serve in all of its geography: \(refusal)",
          .residency
        )
      }
    }
    return nil
  }

  /// Regions of the service's provider in a geography.
  private func regions(of service: Service, in geography: String) -> [Region] {
    choice.catalogue.regions(provider: service.provider).filter { $0.geography == geography }
  }
}
