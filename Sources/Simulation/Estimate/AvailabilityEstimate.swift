public import Catalog
public import Deployments
import Documents

/// Availability in closed form: what a run passes stands in series, a failover model beside the first.
///
/// A service with an SLA has the unavailability the SLA admits, times what is usually seen of it; a bought service without
/// one has the assumed availability; what one runs oneself has that of its servers and its room, servers in parallel where
/// there are two. All numbers are rows of the catalogue.
public struct AvailabilityEstimate: Sendable, Hashable {
  /// Expected share of time in which a run can be served.
  public var expected: Double
  /// The same from SLA percentages alone; nil when a service on the way has none.
  public var bySLA: Double?

  /// Estimates an alternative.
  public init(_ alternative: Alternative, _ catalogue: Catalogue) {
    func assumed(_ id: String, _ fallback: Double) -> Double {
      catalogue.assumption(id)?.value.likely ?? fallback
    }
    let hours = 8760.0
    var expected = 1.0
    var promised: Double? = 1
    var seen: Set<String> = []
    var ownSites: Set<String> = []
    let onTheWay = alternative.option.components.filter {
      ![.platform, .monitoring, .secrets, .documentStore].contains($0.role)
    }
    let hasFailover = onTheWay.contains { $0.duty == .failover }
    var models: [(expected: Double, promised: Double?)] = []
    for component in onTheWay {
      guard seen.insert("\(component.service)@\(component.site)").inserted,
        let service = catalogue.service(component.service)
      else { continue }
      let level = catalogue.serviceLevel(service: service.id)?.availability
      let value: Double
      if let level {
        value = 1 - (1 - level) * assumed("sla_versus_measured", 1)
      } else if service.provider == "self" {
        ownSites.insert(component.site)
        let repair = assumed("server_mttr_hours", 12)
        let down = repair / (assumed("server_mtbf_hours", 175_200) + repair)
        let replicas = alternative.sizes[component.id]?.replicas ?? 1
        let planned = assumed("maintenance_hours_per_month", 1.5) / 730
        value = replicas >= 2 ? 1 - down * down : 1 - down - planned
      } else {
        value = assumed("api_availability_no_sla", 0.995)
      }
      let isModel =
        component.role == .inference && component.isModelServer(service: service)
      if isModel, hasFailover {
        models.append((value, level))
        continue
      }
      expected *= value
      promised = promised.flatMap { so in level.map { so * $0 } }
    }
    if hasFailover {
      expected *= 1 - models.reduce(1) { $0 * (1 - $1.expected) }
      let known = models.compactMap(\.promised)
      promised =
        known.count == models.count
        ? promised.map { $0 * (1 - known.reduce(1) { $0 * (1 - $1) }) } : nil
    }
    for _ in ownSites {
      let out =
        assumed("power_outage_hours_per_year", 1.6) + assumed("network_outage_hours_per_year", 4)
      expected *= 1 - out / hours
    }
    self.expected = expected
    bySLA = promised
  }
}
