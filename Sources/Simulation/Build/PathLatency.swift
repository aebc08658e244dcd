import Catalog
import Deployments
import Documents

/// Round trips between places: measured where a row exists, else by distance, else by the class of the path.
struct PathLatency {
  var catalogue: Catalogue

  /// Round trip between two regions over a link service; `internet` and cloud backbones go by distance.
  func roundTrip(_ a: Region, _ b: Region, over service: String) -> Sampler? {
    if let row = catalogue.roundTrip("\(a.provider):\(a.name)", "\(b.provider):\(b.name)"),
      let sampler = sampler(row)
    {
      return sampler
    }
    let byDistance = distance(a, b)
    guard let name = linkClass(service), let row = catalogue.roundTrip(class: name),
      let byClass = sampler(row)
    else { return byDistance }
    // A line across a continent is no faster than light: the longer of the two holds.
    guard let byDistance else { return byClass }
    return byDistance.mean > byClass.mean ? byDistance : byClass
  }

  /// Round trip of a user in a country to a region: access network and distance.
  func user(_ country: String, to region: Region) -> Sampler? {
    let home = catalogue.regions(provider: "self").first { $0.country == country }
    let access = catalogue.roundTrip(class: "user:access").flatMap(sampler)
    guard let home else { return access }
    let way = distance(home, region)
    guard let access else { return way }
    guard let way else { return access }
    return Self.sum(access, way)
  }

  /// A round trip within a region.
  var sameRegion: Sampler? { catalogue.roundTrip(class: "same-region").flatMap(sampler) }

  private func distance(_ a: Region, _ b: Region) -> Sampler? {
    guard let base = catalogue.assumption("round_trip_base")?.value.likely,
      let slope = catalogue.assumption("round_trip_per_1000_km")?.value.likely,
      let share = catalogue.assumption("round_trip_p50_share")?.value.likely
    else { return nil }
    let p95 = base + slope * a.distance(to: b) / 1000
    return .logNormal(p50: p95 * share, p95: p95)
  }

  private func linkClass(_ service: String) -> String? {
    if service.hasSuffix("vpn") { return "datacentre-cloud:vpn" }
    if service.contains("direct-connect") || service.contains("expressroute") {
      return "datacentre-cloud:dedicated"
    }
    return nil
  }

  private func sampler(_ row: RoundTrip) -> Sampler? {
    guard let p50 = row.p50 ?? row.p95 else { return nil }
    return .logNormal(p50: p50, p95: max(row.p95 ?? p50, p50))
  }

  /// A lognormal whose median and p95 are the sums of two others': right for the median of nearly constant parts, and on
  /// the safe side at p95, since both are taken to be slow at once.
  static func sum(_ a: Sampler, _ b: Sampler) -> Sampler {
    let p50 = a.draw(0.5) + b.draw(0.5)
    let p95 = a.draw(0.95) + b.draw(0.95)
    return .logNormal(p50: p50, p95: p95)
  }
}
