import Inference
import Workloads

/// How busy each station with a known capacity is at the busiest load level: offered load over capacity.
struct UtilisationEstimate {
  let model: SimulationModel
  let counts: [[StationCounts]]
  let measured: [Int]

  init(_ model: SimulationModel, counts: [[StationCounts]], measured: [Int]) {
    self.model = model
    self.counts = counts
    self.measured = measured
  }

  var loads: [ComponentLoad] {
    model.stations.indices.compactMap(load)
  }

  /// Level 0 is the busiest.
  private var rate: Double {
    if let trace = model.traffic.trace, let last = trace.last, last.arrival > 0 {
      return Double(trace.count) / last.arrival
    }
    return model.traffic.levels.first?.runsPerSecond ?? 0
  }

  private func load(_ station: Int) -> ComponentLoad? {
    let count = counts[0][station]
    let runs = Double(max(1, measured[0]))
    let requests = rate * Double(count.requests) / runs
    let inUse = rate * count.heldSeconds / runs
    let name = model.stations[station].name
    switch model.stations[station].kind {
    case .pool(let spec):
      let replicas = max(spec.replicas, spec.autoscaler?.maximum ?? 0)
      let slots = Double(max(1, replicas * spec.concurrency))
      return ComponentLoad(
        component: name, utilisation: inUse / slots, resource: "slots", inUse: inUse,
        capacity: slots)
    case .function(let spec):
      guard let limit = spec.limit else { return nil }
      let all = model.stations.indices.reduce(0.0) { sum, other in
        guard case .function(let function) = model.stations[other].kind, function.limit == limit
        else { return sum }
        // What was turned away would have held it as long as what was let in.
        let count = counts[0][other]
        let each = count.heldSeconds / Double(max(1, count.admitted))
        return sum + rate * each * Double(count.requests) / runs
      }
      let capacity = Double(max(1, model.concurrencyLimits[limit]))
      return ComponentLoad(
        component: name, utilisation: all / capacity, resource: "executions", inUse: inUse,
        capacity: capacity)
    case .servers(let spec):
      let perCall = Double(max(1, count.requests))
      guard
        let capacity = ServingCapacity(
          spec.setup,
          promptTokens: max(1, (count.inputTokens + count.cacheWriteTokens) / perCall),
          outputTokens: max(1, count.outputTokens / perCall),
          cachedTokens: count.cachedTokens / perCall)
      else {
        return ComponentLoad(
          component: name, utilisation: .infinity, resource: "requests/s", inUse: requests,
          capacity: 0)
      }
      let most = capacity.saturated.requestsPerSecond * Double(max(1, spec.replicas))
      return ComponentLoad(
        component: name, utilisation: requests / most, resource: "requests/s", inUse: requests,
        capacity: most)
    case .endpoint(let spec):
      let tokens =
        (count.inputTokens + count.cachedTokens + count.cacheWriteTokens + count.outputTokens)
      let byTokens = 60 * rate * tokens / runs / spec.tokensPerMinute
      let byRequests = 60 * requests / spec.requestsPerMinute
      let utilisation = max(byTokens, byRequests)
      guard utilisation > 0 else { return nil }
      return ComponentLoad(
        component: name, utilisation: utilisation, resource: "requests/s", inUse: requests,
        capacity: requests / utilisation)
    case .link(let link):
      guard link.bandwidth.isFinite, link.bytes.mean > 0 else { return nil }
      let capacity = link.bandwidth / link.bytes.mean
      return ComponentLoad(
        component: name, utilisation: requests / capacity, resource: "requests/s",
        inUse: requests, capacity: capacity)
    case .delay(let spec):
      guard spec.requestsPerSecond.isFinite else { return nil }
      return ComponentLoad(
        component: name, utilisation: requests / spec.requestsPerSecond, resource: "requests/s",
        inUse: requests, capacity: spec.requestsPerSecond)
    }
  }
}
