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

  /// Estimates an alternative; throws when an assumption that it needs has no row.
  public init(_ alternative: Alternative, _ catalogue: Catalogue) throws(ModelError) {
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
        value = try 1 - (1 - level) * catalogue.likely("sla_versus_measured")
      } else if service.provider == "self" {
        ownSites.insert(component.site)
        let repair = try catalogue.likely("server_mttr_hours")
        let down = try repair / (catalogue.likely("server_mtbf_hours") + repair)
        let replicas = alternative.sizes[component.id]?.replicas ?? 1
        let planned = try catalogue.likely("maintenance_hours_per_month") / 730
        value = replicas >= 2 ? 1 - down * down : 1 - down - planned
      } else {
        value = try catalogue.likely("api_availability_no_sla")
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
        try catalogue.likely("power_outage_hours_per_year")
        + catalogue.likely("network_outage_hours_per_year")
      expected *= 1 - out / hours
    }
    self.expected = expected
    bySLA = promised
  }
}
