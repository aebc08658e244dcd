import Catalog
import Deployments
import Documents
import Workloads

/// Chooses regions and endpoints: the cheapest admissible ones at prices that are known, the nearest among equals.
struct RegionSearch {
  var catalogue: Catalogue
  var profile: WorkloadProfile
  var choice: RegionChoice

  init(_ catalogue: Catalogue, _ profile: WorkloadProfile) {
    self.catalogue = catalogue
    self.profile = profile
    choice = RegionChoice(
      catalogue, residency: profile.data.residency.map(\.value),
      home: profile.statedHome)
  }

  /// Admissible regions of a site, the nearest to the users first, or what puts the option out.
  func admissible(_ site: Site, of option: DeploymentOption, model: String) -> Result<
    [Region], Exclusion
  > {
    let candidates = choice.candidates(for: site, of: option, model: model)
    var open = candidates.filter { $0.refusal == nil }.map(\.region)
    if open.isEmpty {
      // What residency refuses is judged by the compliance check, which names the article.
      open = candidates.filter { $0.refusalKind == .residency }.map(\.region)
    }
    guard !open.isEmpty else {
      return .failure(
        candidates.first.map {
          Exclusion(.model, $0.refusal ?? "", origin: .catalogue($0.region.reference))
        } ?? Exclusion(.unknown, "the catalogue knows no region of `\(site.provider)`"))
    }
    let distances = open.map { ($0, distance(to: $0)) }
    return .success(
      distances.sorted { ($0.1, $0.0.name) < ($1.1, $1.0.name) }.map(\.0))
  }

  /// Mean great-circle distance of the users, in km, by share of runs.
  func distance(to region: Region) -> Double {
    let homes = catalogue.regions(provider: "self")
    return profile.users.reduce(0) { sum, user in
      guard let home = homes.first(where: { $0.country == user.country }) else { return sum }
      return sum + user.share * region.distance(to: home)
    }
  }

  /// The admissible endpoint of a component whose tokens cost least; a geography wins over `global` at equal price.
  func endpoint(of component: Component, service: Service, model: String, region: Region) -> Result<
    String, Exclusion
  > {
    let candidates = EndpointChoice(choice).endpoints(
      of: component, service: service, model: model, region: region)
    var open = candidates.filter { $0.refusal == nil }
    if open.isEmpty { open = candidates.filter { $0.refusalKind == .residency } }
    guard let first = open.first else {
      return .failure(
        Exclusion(
          .model, candidates.first?.refusal ?? "\(service.name) does not offer \(model)",
          component: component.id, origin: candidates.first.map { .catalogue($0.reference) }))
    }
    var best = (first.endpoint, tokenPrice(service, model, first.endpoint) ?? .infinity)
    for candidate in open.dropFirst() {
      let price = tokenPrice(service, model, candidate.endpoint) ?? .infinity
      if price < best.1 { best = (candidate.endpoint, price) }
    }
    return .success(best.0)
  }

  /// Dollars a run spends on plain prompt and generated tokens at an endpoint; nil when either has no price.
  private func tokenPrice(_ service: Service, _ model: String, _ endpoint: String) -> Double? {
    let summary = WorkloadSummary(profile)
    var sum = 0.0
    for (activity, tokens) in [
      (Activity.inputToken, summary.inputTokensPerRun),
      (Activity.outputToken, summary.outputTokensPerRun),
    ] {
      guard let rule = service.meters.first(where: { $0.activity == activity }),
        let tariff = catalogue.tariff(
          for: TariffKey(
            service: rule.priceService ?? service.id,
            sku: rule.sku.replacing("{model}", with: model), region: endpoint, meter: rule.meter)),
        let tier = tariff.tiers.first
      else { return nil }
      sum += tokens * rule.factor * tier.unitPrice
    }
    return sum
  }
}
