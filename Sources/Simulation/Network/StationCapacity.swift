/// Runs a second that a station can carry at most.
///
/// An autoscaled pool counts at its largest, a breaking one at its mean capacity, a function at its
/// concurrency limit with warm requests alone, and continuous batching at its full batch.
struct StationCapacity {
  /// Nil without a bound.
  let runsPerSecond: Double?

  init(_ model: SimulationModel, _ load: NetworkLoad.Station, _ index: Int) {
    let station = model.stations[index]
    let visits = load.visitsPerRun
    let perRun = visits * load.demandPerVisit
    guard visits > 0 else {
      runsPerSecond = nil
      return
    }
    func bound(_ units: Double, _ each: Double) -> Double? {
      each > 0 && units.isFinite ? units / each : nil
    }
    switch station.kind {
    case .pool(let pool):
      let replicas = Double(max(pool.replicas, pool.autoscaler?.maximum ?? 0))
      let up = station.failures.map { 1 - (1 - $0.availability) * $0.share } ?? 1
      let slots = replicas * Double(max(1, pool.concurrency)) * up
      let rate =
        slots >= 1 ? slots * pool.discipline.speed(Int(min(slots, 1e9))) : slots
      if case .processorSharing(let cores) = pool.discipline {
        runsPerSecond = bound(min(slots, cores), perRun)
      } else {
        runsPerSecond = bound(rate, perRun)
      }
    case .function(let function):
      guard let limit = function.limit, model.concurrencyLimits.indices.contains(limit) else {
        runsPerSecond = nil
        return
      }
      runsPerSecond = bound(Double(model.concurrencyLimits[limit]), perRun)
    case .delay(let delay): runsPerSecond = bound(delay.requestsPerSecond, visits)
    case .endpoint(let endpoint):
      let tokens = model.meanInputTokensPerCall + model.meanOutputTokensPerCall
      let bounds = [
        bound(endpoint.requestsPerMinute / 60, visits),
        bound(endpoint.tokensPerMinute / 60, visits * tokens),
      ]
      runsPerSecond = bounds.compactMap { $0 }.min()
    case .link(let link): runsPerSecond = bound(link.bandwidth, visits * link.bytes.mean)
    case .servers: runsPerSecond = nil
    }
  }
}
