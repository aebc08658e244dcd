public import Catalog
import Documents

/// Which rows options need that the catalogue lacks: prices of every meter of every component and link, and ownership rows.
///
/// A price is needed in one of the regions that the site may take, a proxy counting as a price; a model API needs one at every
/// endpoint it offers a model at. A meter is taken to be needed by each component of its service, whatever its role uses of it,
/// so that nothing depends on a workload. Names that only a search fills (an instance left open) are not judged.
public struct OptionCoverage: Sendable {
  private let catalogue: Catalogue

  /// Prepares a coverage.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// What is missing, one finding an article or row, with the options that need it; sorted by subject.
  ///
  /// O(options × components × regions).
  public func missing(for options: [DeploymentOption]) -> [CatalogueFinding] {
    var needs: [String: (message: String, options: [String])] = [:]
    for option in options {
      for need in self.needs(of: option) {
        if needs[need.subject]?.options.last == option.id { continue }
        needs[need.subject, default: (need.message, [])].options.append(option.id)
      }
    }
    return needs.sorted { $0.key < $1.key }.map { subject, need in
      let all = need.options
      let names =
        all.prefix(3).joined(separator: ", ") + (all.count > 3 ? " and \(all.count - 3) more" : "")
      return CatalogueFinding(.missing, subject, "\(need.message); needed by \(names)")
    }
  }

  private typealias Need = (subject: String, message: String)

  private func needs(of option: DeploymentOption) -> [Need] {
    var found: [Need] = []
    for component in option.components {
      guard let service = catalogue.service(component.service),
        let site = option.sites.first(where: { $0.id == component.site })
      else { continue }
      let regions = self.regions(of: site)
      if service.kind == .modelEndpoint {
        found += endpointNeeds(service, component)
      } else {
        for rule in service.meters {
          found += priceNeed(
            rule, service, sku: filled(rule.sku, component), regions: regions.map(\.name))
        }
      }
      for rule in catalogue.ownershipRules(service: service.id) {
        found += ownershipNeeds(rule, component, countries: regions.map(\.country))
      }
    }
    for link in option.links {
      guard let service = catalogue.service(link.service) else { continue }
      let regions = option.sites.filter {
        [link.from, link.to].contains($0.id)
          && (service.provider == "self" || $0.provider == service.provider)
      }.flatMap(regions)
      for rule in service.meters {
        found += priceNeed(rule, service, sku: rule.sku, regions: regions.map(\.name))
      }
      for rule in catalogue.ownershipRules(service: link.service) {
        found += ownershipNeeds(rule, nil, countries: regions.map(\.country))
      }
    }
    return found
  }

  private func regions(of site: Site) -> [Region] {
    let known = catalogue.regions(provider: site.provider)
    if let region = site.region { return known.filter { $0.name == region } }
    guard !site.candidates.isEmpty else { return known }
    return known.filter { site.candidates.contains($0.name) }
  }

  /// nil where a name is left to the search.
  private func filled(_ pattern: String, _ component: Component) -> String? {
    let text =
      component.sizing.instance.map { pattern.replacing("{instance}", with: $0) } ?? pattern
    let full = component.sizing.gpu.map { text.replacing("{gpu}", with: $0) } ?? text
    return full.contains("{") ? nil : full
  }

  private func priceNeed(
    _ rule: Service.MeterRule, _ service: Service, sku: String?, regions: [String]
  ) -> [Need] {
    guard let sku, !regions.isEmpty else { return [] }
    let keys = (regions + ["*"]).map {
      TariffKey(
        service: rule.priceService ?? service.id, sku: sku, region: $0, meter: rule.meter)
    }
    guard let first = keys.first, !keys.contains(where: { catalogue.tariff(for: $0) != nil }) else {
      return []
    }
    return [
      (
        "\(first.service)/\(first.sku) per \(first.meter)", catalogue.reason(withoutPrice: first)
      )
    ]
  }

  private func endpointNeeds(_ service: Service, _ component: Component) -> [Need] {
    let offered = catalogue.endpoints(service: service.id).filter {
      component.sizing.model == nil || component.sizing.model == $0.model
    }
    return offered.flatMap { endpoint in
      service.meters.compactMap { rule -> Need? in
        let key = TariffKey(
          service: rule.priceService ?? service.id,
          sku: rule.sku.replacing("{model}", with: endpoint.model), region: endpoint.endpoint,
          meter: rule.meter)
        guard !key.sku.contains("{"), catalogue.tariff(for: key) == nil else { return nil }
        return (key.description, catalogue.reason(withoutPrice: key))
      }
    }
  }

  /// A row is missing when no country that the site may stand in has it.
  private func ownershipNeeds(_ rule: OwnershipRule, _ component: Component?, countries: [String])
    -> [Need]
  {
    [rule.row, rule.quantity].compactMap { $0 }.compactMap { pattern in
      let text =
        component?.sizing.instance.map { pattern.replacing("{instance}", with: $0) } ?? pattern
      let rows =
        text.contains("{country}")
        ? countries.map { text.replacing("{country}", with: $0) } : [text]
      guard !rows.isEmpty, !rows.contains(where: { $0.contains("{") }),
        !rows.contains(where: { catalogue.ownership($0) != nil })
      else { return nil }
      return ("ownership \(text)", "no ownership row of that id, in any country")
    }
  }
}
