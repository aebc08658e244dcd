import Catalog
import Deployments
import Documents
import Simulation
import Workloads

/// Looks for the largest multiple of the load at which an alternative still meets its objectives.
///
/// The load is doubled up to 64 times and the gap then halved until it is below a twentieth. At each multiple the sizes that
/// are `auto` follow the load, fixed ones stay; it holds when no platform limit is broken, every component carries the busiest
/// hour, both p95 objectives are met and no cause loses more than one run in a hundred. Percentiles come from a draft
/// simulation (relative half-width of a tenth), so the multiple is as rough. Quotas that a vendor raises on request count as
/// stated.
struct HeadroomSearch: Sendable {
  var catalogue: Catalogue
  var profile: WorkloadProfile
  var seed: UInt64

  /// As far as is looked.
  static let most = 64.0

  /// The headroom; nil when the present load is not carried.
  func headroom(of alternative: Alternative) -> Headroom? {
    guard obstacle(alternative, at: 1) == nil else { return nil }
    var holds = 1.0
    var breaks = 2.0
    var limit = obstacle(alternative, at: breaks)
    while limit == nil, breaks < Self.most {
      holds = breaks
      breaks *= 2
      limit = obstacle(alternative, at: breaks)
    }
    guard limit != nil else { return Headroom(multiple: breaks, limit: nil) }
    while breaks - holds > holds / 20 {
      let middle = (holds + breaks) / 2
      if let found = obstacle(alternative, at: middle) {
        breaks = middle
        limit = found
      } else {
        holds = middle
      }
    }
    return Headroom(multiple: holds, limit: limit)
  }

  /// What gives way at a multiple of the load; nil when nothing does.
  private func obstacle(_ start: Alternative, at factor: Double) -> String? {
    var profile = profile
    profile.trace = nil
    profile.traffic.runsPerMonth = profile.traffic.runsPerMonth.map { runs in
      UncertainNumber(
        low: runs.low * factor, likely: runs.likely * factor, high: runs.high * factor)
    }
    if let breach = LimitCheck(catalogue).breaches(of: start, by: profile).first {
      return breach.message
    }
    let builder = ModelBuilder(catalogue)
    guard case .success(let skeleton) = builder.model(profile, start) else {
      return "it cannot be simulated"
    }
    var sized = start
    let plan: CapacityPlan
    do {
      plan = try CapacityPlan(catalogue)
    } catch {
      return error.description
    }
    sized.sizes = plan.sizes(of: start, model: skeleton)
    guard case .success(let model) = builder.model(profile, sized) else {
      return "it cannot be simulated"
    }
    let result = Simulator(precision: 0.1, replications: 4...6).run(model, seed: seed)
    if !result.isStable {
      let full = result.loads.max { $0.utilisation < $1.utilisation }
      return "`\(full?.component ?? "a component")` cannot carry the busiest hour"
    }
    if let loss = result.losses.first(where: { $0.share > 0.01 }) {
      return
        "`\(loss.component)` loses \(NumberFormat.percent(loss.share)) of the runs: \(loss.cause)"
    }
    let objectives = profile.objectives
    for (name, objective, interval) in [
      ("first response", objectives.firstResponseP95, result.ttft?.p95),
      ("whole run", objectives.e2eP95, result.e2e?.p95),
    ] {
      guard let objective else { continue }
      guard let interval else { return "no run ends with an answer" }
      if interval.value > objective.bound.value {
        return "p95 of the \(name) passes \(NumberFormat.plain(objective.bound.value)) s"
      }
    }
    return nil
  }
}
