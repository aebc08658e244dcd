public import Catalog
public import Deployments
import Documents
public import Workloads

/// Turns what the components of an alternative do into metered usage.
///
/// Each service says in its file which activities it meters; here the activities of a run and of a month are worked out, with
/// a sentence on how. What runs cause is proportional to them; capacity comes in steps; standing things stand.
public struct Metering: Sendable {
  private let catalogue: Catalogue
  private let profile: WorkloadProfile

  /// Creates a metering for a workload.
  public init(_ catalogue: Catalogue, _ profile: WorkloadProfile) {
    self.catalogue = catalogue
    self.profile = profile
  }

  /// Usage as a function of the load.
  ///
  /// - Parameter capacity: What a replica carries, so that capacity grows with the load from where it was sized; without it,
  ///   what stands at its minimum stays there.
  public func model(
    _ alternative: Alternative, _ activities: [StationActivity], capacity: CapacityByLoad? = nil
  ) -> UsageModel {
    var model = UsageModel(perRun: [], stepped: [])
    let quantities = ActivityQuantities(
      catalogue: catalogue, profile: profile, alternative: alternative, activities: activities,
      capacity: capacity)
    for component in alternative.option.components {
      guard let service = catalogue.service(component.service) else { continue }
      for rule in service.meters {
        add(rule, component, service, quantities, to: &model)
      }
    }
    for link in alternative.option.links {
      guard let service = catalogue.service(link.service),
        let region = alternative.regions[link.to] ?? alternative.regions[link.from]
      else { continue }
      let place =
        region.provider == service.provider ? region : alternative.regions[link.from] ?? region
      for rule in service.meters {
        guard let quantity = quantities.link(rule.activity) else { continue }
        let key = TariffKey(
          service: rule.priceService ?? service.id, sku: rule.sku, region: place.name,
          meter: rule.meter)
        add(
          quantity, rule: rule, key: key, component: "\(link.from) to \(link.to)", to: &model)
      }
    }
    return model
  }

  private func add(
    _ rule: Service.MeterRule, _ component: Component, _ service: Service,
    _ quantities: ActivityQuantities, to model: inout UsageModel
  ) {
    guard let quantity = quantities.quantity(rule.activity, component, service) else { return }
    let alternative = quantities.alternative
    let size = alternative.sizes[component.id]
    let region = alternative.regions[component.site]?.name ?? "*"
    let served = component.sizing.model ?? alternative.model
    let sku = rule.sku.replacing("{model}", with: served)
      .replacing("{instance}", with: size?.instance ?? component.sizing.instance ?? "?")
      .replacing("{gpu}", with: size?.gpu ?? "?")
    let key = TariffKey(
      service: rule.priceService ?? service.id, sku: sku,
      region: service.kind == .modelEndpoint ? size?.endpoint ?? region : region,
      meter: rule.meter)
    add(quantity, rule: rule, key: key, component: component.id, to: &model)
  }

  private func add(
    _ quantity: ActivityQuantities.Quantity, rule: Service.MeterRule, key: TariffKey,
    component: String, to model: inout UsageModel
  ) {
    switch quantity {
    case .perRun(let value, let how):
      guard value > 0 else { return }
      model.perRun.append(
        UsageModel.PerRun(
          key: key, quantityPerRun: value * rule.factor, component: component, derivation: how))
    case .standing(let value, let how):
      guard value > 0 else { return }
      model.stepped.append(
        UsageModel.Stepped(
          key: key, runsPerUnit: .infinity, minimumUnits: 1, quantityPerUnit: value * rule.factor,
          component: component, derivation: how))
    case .stepped(let units, let minimum, let perUnit, let planned, let how):
      guard units > 0 else { return }
      let runs = profile.traffic.runsPerMonth.value.likely
      model.stepped.append(
        UsageModel.Stepped(
          key: key, runsPerUnit: Self.runsPerUnit(runs, units, minimum, planned),
          minimumUnits: minimum, quantityPerUnit: perUnit * rule.factor, component: component,
          derivation: how))
    }
  }

  /// Runs that a unit of capacity carries: as planned where that comes to the units there are, else the units' share of the
  /// runs; infinite for what stands at its minimum and has no plan.
  static func runsPerUnit(_ runs: Double, _ units: Double, _ minimum: Int, _ planned: Double?)
    -> Double
  {
    let rounded = units.rounded(.up)
    if let planned, planned > 0, planned.isFinite {
      let needed = max(Double(minimum), UsageModel.Stepped.units(runs, of: planned))
      if needed == rounded { return planned }
      if units <= Double(minimum), needed > rounded { return runs / rounded }
    }
    return units > Double(minimum) ? runs / units : .infinity
  }
}
