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
  private let catalogue: Catalogue

  /// Creates a plan over a catalogue's assumptions.
  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Sizes with the replicas of every `auto` component set; fixed ones stay as they are.
  ///
  /// - Parameter factor: On the busiest hour's load; above 1 to size up what a simulation found too small.
  public func sizes(
    of alternative: Alternative, model: SimulationModel, factor: Double = 1
  ) -> [String: Size] {
    let offered = OfferedLoad(model)
    let headroom = likely("peak_hour_headroom", else: 1.2) * factor
    let rate = (model.traffic.levels.first?.runsPerSecond ?? 0) * headroom
    var sizes = alternative.sizes
    for component in alternative.option.components {
      guard case .auto(let minimum)? = component.sizing.replicas,
        let station = model.stations.firstIndex(where: { $0.name == component.id }),
        var size = sizes[component.id]
      else { continue }
      let load = offered.loads[station]
      switch model.stations[station].kind {
      case .pool:
        let target = likely("target_utilisation_containers", else: 0.6)
        let slots = rate * load.secondsPerRun / target
        let needed = count(slots / Double(max(1, size.concurrency)))
        size.replicas = max(minimum, 1)
        size.maximumReplicas = max(size.replicas, needed)
      case .servers(let spec):
        let target = likely("target_utilisation_gpu", else: 0.65)
        let shared = min(Double(model.runs.sharedPrefixTokens), model.meanInputTokensPerCall - 1)
        let capacity = ServingCapacity(
          spec.setup, promptTokens: max(1, model.meanInputTokensPerCall - max(0, shared)),
          outputTokens: max(1, model.meanOutputTokensPerCall), cachedTokens: max(0, shared))
        let each = (capacity?.saturated.requestsPerSecond ?? 0) * target
        let needed = each > 0 ? count(rate * load.visitsPerRun / each) : 1
        size.replicas = max(minimum, needed, 1)
        size.maximumReplicas = size.replicas
      default: continue
      }
      sizes[component.id] = size
    }
    return sizes
  }

  private func likely(_ id: String, else fallback: Double) -> Double {
    catalogue.assumption(id)?.value.likely ?? fallback
  }

  private func count(_ value: Double) -> Int {
    let rounded = Rounding.significant(value, digits: 12).rounded(.up)
    return rounded.isFinite ? Int(min(max(rounded, 1), 100_000)) : 1
  }
}
