public import Catalog
public import Deployments
import Documents
import Inference
import Statistics

/// Replicas that carry the busiest hour, in closed form, before anything is simulated.
///
/// Little's law gives the slots in use; they are divided by the utilisation that sizing aims at. Model servers are sized by
/// the saturated throughput of `ServingCapacity`. The busiest hour is raised by the headroom planned for. All three shares are
/// assumption rows. Counts are never below what the option file asks for.
public struct CapacityPlan: Sendable {
  let headroom: Double
  let containerTarget: Double
  let acceleratorTarget: Double

  /// Creates a plan over a catalogue's assumptions; throws when one of the three shares has no row.
  public init(_ catalogue: Catalogue) throws(ModelError) {
    headroom = try catalogue.likely("peak_hour_headroom")
    containerTarget = try catalogue.likely("target_utilisation_containers")
    acceleratorTarget = try catalogue.likely("target_utilisation_gpu")
  }

  /// Sizes with the replicas of every `auto` component set; fixed ones stay as they are.
  ///
  /// - Parameter factor: On the busiest hour's load; above 1 to size up what a simulation found too small.
  public func sizes(
    of alternative: Alternative, model: SimulationModel, factor: Double = 1
  ) -> [String: Size] {
    let offered = OfferedLoad(model)
    let rate = (model.traffic.levels.first?.runsPerSecond ?? 0) * headroom * factor
    var sizes = alternative.sizes
    for component in alternative.option.components {
      guard case .auto(let minimum)? = component.sizing.replicas,
        let station = model.stations.firstIndex(where: { $0.name == component.id }),
        var size = sizes[component.id]
      else { continue }
      let load = offered.loads[station]
      switch model.stations[station].kind {
      case .pool:
        let slots = rate * load.secondsPerRun / containerTarget
        let needed = count(slots / Double(max(1, size.concurrency)))
        size.replicas = max(minimum, 1)
        size.maximumReplicas = max(size.replicas, needed)
      case .servers(let spec):
        let each = perReplica(spec, model)
        let asked = rate * calls(component, alternative, model, offered, rate: rate)
        let needed = each > 0 ? count(asked / each) : 1
        size.replicas = max(minimum, needed, 1)
        size.maximumReplicas = size.replicas
      default: continue
      }
      sizes[component.id] = size
    }
    return sizes
  }

  /// Requests a second that a replica is planned to carry.
  func perReplica(_ spec: ServersSpec, _ model: SimulationModel) -> Double {
    let shared = min(Double(model.runs.sharedPrefixTokens), model.meanInputTokensPerCall - 1)
    let capacity = ServingCapacity(
      spec.setup, promptTokens: max(1, model.meanInputTokensPerCall - max(0, shared)),
      outputTokens: max(1, model.meanOutputTokensPerCall), cachedTokens: max(0, shared))
    return (capacity?.saturated.requestsPerSecond ?? 0) * acceleratorTarget
  }

  /// Calls a run makes of a model server: for a failover all of the primary's, for a burst what exceeds the primary.
  private func calls(
    _ component: Component, _ alternative: Alternative, _ model: SimulationModel,
    _ offered: OfferedLoad, rate: Double
  ) -> Double {
    func station(_ id: String) -> Int? { model.stations.firstIndex { $0.name == id } }
    let own = station(component.id).map { offered.loads[$0].visitsPerRun } ?? 0
    guard component.duty != .primary, rate > 0 else { return own }
    let primary = alternative.option.components.first {
      $0.role == .inference && $0.duty == .primary
        && (alternative.sizes[$0.id]?.gpusPerReplica ?? 0) > 0
    }
    guard let primary, let index = station(primary.id) else { return own }
    let all = offered.loads[index].visitsPerRun
    guard component.duty == .burst, case .servers(let spec) = model.stations[index].kind else {
      return all
    }
    return max(0, all - Double(spec.replicas) * perReplica(spec, model) / rate)
  }

  private func count(_ value: Double) -> Int {
    let rounded = Rounding.significant(value, digits: 12).rounded(.up)
    return rounded.isFinite ? Int(min(max(rounded, 1), 100_000)) : 1
  }
}
