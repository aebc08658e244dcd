import Catalog
import Deployments
import Documents

/// Electricity of an alternative's accelerators and own servers in a month, and the carbon of the grids they stand on.
///
/// Own servers: the power of the inventory, which holds the mean load and the effectiveness of the room. Rented accelerators:
/// rated power × accelerators × replicas × `own_server_mean_utilisation` × `pue-colocation` × 730 h. kg CO₂e = kWh × grams a
/// kWh of the region's grid (`Data/carbon/grid.csv`, location-based average). No vendor publishes energy a token, so with a
/// model API the figure is not known; functions, stores and networks are left out.
public struct EnergyFigure: Sendable, Hashable {
  /// kWh a month that are known.
  public var kilowattHours: Double
  /// kg CO₂e a month; nil when a grid has no row.
  public var kilogramsCO2: Double?
  /// Components whose energy nobody publishes.
  public var unknown: [String]

  /// kWh a month when every model server is known; nil otherwise.
  public var wholeKilowattHours: Double? { unknown.isEmpty ? kilowattHours : nil }
  /// kg CO₂e a month when every model server and grid is known; nil otherwise.
  public var wholeKilogramsCO2: Double? { unknown.isEmpty ? kilogramsCO2 : nil }

  /// Works it out; nil when the alternative was not resolved or an assumption is missing.
  init?(_ item: AssessedAlternative, _ catalogue: Catalogue, grid: GridCarbon) {
    guard let alternative = item.alternative,
      let load = catalogue.assumption("own_server_mean_utilisation")?.value.likely,
      let effectiveness = catalogue.ownership("pue-colocation")?.value.likely,
      let hours = catalogue.assumption("hours_per_month")?.value.likely
    else { return nil }
    kilowattHours = 0
    kilogramsCO2 = 0
    unknown = []
    func grams(_ site: String) -> Double? {
      alternative.regions[site].flatMap { grid.grams(of: $0) }
    }
    for line in item.inventory?.items ?? [] where line.kind == .power {
      let site = alternative.option.components.first { $0.id == line.component }?.site
      add(kilowatts: line.quantity, hours: hours, grams: site.flatMap(grams))
    }
    for component in alternative.option.components {
      guard let service = catalogue.service(component.service) else { continue }
      if service.kind == .modelEndpoint {
        unknown.append(component.id)
        continue
      }
      guard service.provider != "self", let size = alternative.sizes[component.id],
        let name = size.gpu, size.gpusPerReplica > 0
      else { continue }
      guard let watts = catalogue.accelerator(named: name)?.thermalDesignPower else {
        unknown.append(component.id)
        continue
      }
      let count = Double(size.gpusPerReplica * max(size.replicas, 1))
      add(
        kilowatts: watts / 1000 * count * load * effectiveness, hours: hours,
        grams: grams(component.site))
    }
  }

  private mutating func add(kilowatts: Double, hours: Double, grams: Double?) {
    let energy = kilowatts * hours
    kilowattHours += energy
    kilogramsCO2 = kilogramsCO2.flatMap { sum in grams.map { sum + energy * $0 / 1000 } }
  }
}
