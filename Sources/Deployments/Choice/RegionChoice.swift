public import Catalog
import Documents

/// Which regions a site may take: those its file names, that residency admits, and where the model is offered.
///
/// Prices are not known here; whoever knows them takes the cheapest admissible one. A place of one's own stands
/// where the organisation is, unless the file names a country.
public struct RegionChoice: Sendable {
  let catalogue: Catalogue
  let sets: JurisdictionSets
  /// Areas content must stay in; empty when it may go anywhere.
  let residency: [Area]
  /// Country of the organisation, else of most users.
  let home: String?

  /// Creates a choice for a workload's residency words and home country.
  public init(_ catalogue: Catalogue, residency: [String], home: String?) {
    self.catalogue = catalogue
    let sets = JurisdictionSets(catalogue)
    self.sets = sets
    self.residency = residency.compactMap { Area($0, sets: sets) }
    self.home = home
  }

  /// Candidates of a site for a model, in the order of the file, else of the catalogue; refused ones included.
  ///
  /// Empty when the catalogue knows no region of the provider.
  public func candidates(
    for site: Site, of option: DeploymentOption, model: String
  ) -> [RegionCandidate] {
    let known = catalogue.regions(provider: site.provider)
    let named: [Region]
    if let region = site.region {
      named = known.filter { $0.name == region }
    } else if !site.candidates.isEmpty {
      named = site.candidates.compactMap { name in known.first { $0.name == name } }
    } else if site.provider == "self", let home, known.contains(where: { $0.country == home }) {
      named = known.filter { $0.country == home }
    } else {
      named = known
    }
    return named.map { region in
      if let refusal = residencyRefusal(of: region) {
        return RegionCandidate(region: region, refusal: refusal, refusalKind: .residency)
      }
      let endpoint = refusingEndpoint(of: region, site, option, model)
      return RegionCandidate(
        region: region, refusal: endpoint?.refusal, refusalKind: endpoint?.refusalKind)
    }
  }

  /// Why content may not be in a region; nil when it may.
  public func residencyRefusal(of region: Region) -> String? {
    guard !residency.isEmpty, !residency.contains(where: { $0.countries.contains(region.country) })
    else { return nil }
    let areas = residency.map(\.name).joined(separator: ", ")
    return "\(region.name) is in \(region.country), and content must stay in \(areas)"
  }

  /// The endpoint whose refusal says why a model API at the site cannot be called from a region; nil when it can.
  private func refusingEndpoint(
    of region: Region, _ site: Site, _ option: DeploymentOption, _ model: String
  ) -> EndpointCandidate? {
    for component in option.components where component.site == site.id {
      guard let service = catalogue.service(component.service), service.kind == .modelEndpoint,
        component.role == .inference
      else { continue }
      let wanted = component.sizing.model ?? model
      let endpoints = EndpointChoice(self).endpoints(
        of: component, service: service, model: wanted, region: region)
      if !endpoints.isEmpty, endpoints.allSatisfy({ $0.refusal != nil }) {
        // The endpoint that is called from here says more than one that is called from elsewhere.
        let nearest = endpoints.first {
          $0.endpoint == region.name || $0.endpoint == region.geography
        }
        return nearest ?? endpoints.last
      }
    }
    return nil
  }
}
