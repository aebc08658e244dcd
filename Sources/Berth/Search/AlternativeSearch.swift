import Catalog
import Costing
import Deployments
import Documents
import Simulation
import Workloads

/// Fixes regions, endpoints and first sizes of an option with a model: `auto` sites take the cheapest admissible region at
/// prices the catalogue knows, the nearest to the users among those within two per cent.
///
/// Where residency refuses every place, the alternative is still resolved at the first refused one, so that the compliance
/// check can name the article.
struct AlternativeSearch {
  var way: AlternativeWay

  init(_ way: AlternativeWay) { self.way = way }

  /// Regions compared at most for a site.
  static let breadth = 4

  func resolve(_ candidate: Candidate, model: String) -> Result<Alternative, Exclusion> {
    let option = candidate.option
    var choices: [(site: Site, regions: [Region])] = []
    for site in option.sites {
      switch way.regions.admissible(site, of: option, model: model) {
      case .failure(let exclusion): return .failure(exclusion)
      case .success(let regions): choices.append((site, regions))
      }
    }
    let first = Dictionary(
      choices.compactMap { choice in choice.regions.first.map { (choice.site.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    switch alternative(candidate, model: model, regions: first) {
    case .failure(let exclusion): return .failure(exclusion)
    case .success(let nearest):
      return .success(cheapest(nearest, candidate, model: model, choices: choices))
    }
  }

  private func alternative(_ candidate: Candidate, model: String, regions: [String: Region])
    -> Result<Alternative, Exclusion>
  {
    let start = SizeStart(catalogue: way.catalogue)
    switch start.sizes(of: candidate.option, model: model, regions: regions) {
    case .failure(let exclusion): return .failure(exclusion)
    case .success(var sizes):
      for component in candidate.option.components {
        guard let service = way.catalogue.service(component.service),
          service.kind == .modelEndpoint, let region = regions[component.site]
        else { continue }
        let served = component.sizing.model ?? model
        switch way.regions.endpoint(
          of: component, service: service, model: served, region: region)
        {
        case .failure(let exclusion): return .failure(exclusion)
        case .success(let endpoint): sizes[component.id]?.endpoint = endpoint
        }
      }
      return .success(
        Alternative(
          id: candidate.id, option: candidate.option, model: model, regions: regions,
          sizes: sizes))
    }
  }

  /// Tries the nearest few regions of each `auto` site, one site at a time, at the usage of a short simulation.
  private func cheapest(
    _ nearest: Alternative, _ candidate: Candidate, model: String,
    choices: [(site: Site, regions: [Region])]
  ) -> Alternative {
    let open = choices.filter { $0.site.region == nil && $0.regions.count > 1 }
    guard !open.isEmpty, case .success(let costs) = way.costs,
      let activities = pilot(nearest)
    else {
      return nearest
    }
    var best = nearest
    for choice in open {
      var tried: [(alternative: Alternative, dollars: Double, distance: Double)] = []
      for region in choice.regions.prefix(Self.breadth) {
        var regions = best.regions
        regions[choice.site.id] = region
        guard case .success(let other) = alternative(candidate, model: model, regions: regions)
        else { continue }
        let usage = Metering(way.catalogue, way.profile).model(other, activities)
        let bill = costs.bill(
          usage, Inventory(), runs: way.profile.traffic.runsPerMonth.value.likely)
        // A gap could be the dearest line: a region with one comes after every region without.
        let penalty = bill.isComplete ? 1 : 1e6
        tried.append(
          (other, bill.total.dollars * penalty, way.regions.distance(to: region)))
      }
      guard let lowest = tried.map(\.dollars).min() else { continue }
      let near = tried.filter { $0.dollars <= lowest * 1.02 }.min { $0.distance < $1.distance }
      if let near { best = near.alternative }
    }
    return best
  }

  /// Activities of a short simulation at the first sizes: enough to compare prices of places.
  private func pilot(_ alternative: Alternative) -> [StationActivity]? {
    let builder = ModelBuilder(way.catalogue)
    // What fails here fails again where the alternative is simulated, and is told there.
    guard case .success(let skeleton) = builder.model(way.profile, alternative),
      let plan = try? CapacityPlan(way.catalogue)
    else { return nil }
    var sized = alternative
    sized.sizes = plan.sizes(of: alternative, model: skeleton)
    guard case .success(var model) = builder.model(way.profile, sized) else { return nil }
    model.traffic.trace = nil
    return Simulator(precision: 1, runsPerReplication: 120, replications: 1...1)
      .run(model, seed: way.seed).activities
  }
}
