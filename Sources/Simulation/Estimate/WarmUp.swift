/// How long a window that starts without runs takes to look like one that does not.
///
/// Functions, autoscaled pools and caches start as their load keeps them, so what has to build up
/// are the runs in progress: five times a run's unloaded duration, which also covers model servers
/// that answer half as fast under load. A busy pool takes longer: three relaxation times of M/M/c,
/// s / (c (1 − √ρ)²), at most fifty durations. A model may state its own time.
struct WarmUp: Sendable {
  private let stated: Double?
  private let duration: Double
  /// Seconds that a run holds each pool's slots, mean seconds of a visit, and slots.
  private var pools: [(held: Double, visit: Double, slots: Double)] = []

  init(_ model: SimulationModel) {
    let offered = OfferedLoad(model)
    stated = model.warmUp
    duration = offered.secondsPerRun
    for (station, load) in zip(model.stations, offered.loads) {
      guard case .pool(let pool) = station.kind, pool.autoscaler == nil else { continue }
      pools.append(
        (
          load.secondsPerRun, load.secondsPerVisit,
          Double(max(1, pool.replicas)) * Double(max(1, pool.concurrency))
        ))
    }
  }

  /// Seconds at a rate of arrivals.
  func seconds(at rate: Double) -> Double {
    if let stated { return max(0, stated) }
    var longest = 5 * duration
    for pool in pools {
      let load = rate * pool.held / pool.slots
      guard load < 1 else { continue }
      let gap = 1 - load.squareRoot()
      longest = max(longest, 3 * pool.visit / (pool.slots * gap * gap))
    }
    return min(longest, 50 * duration)
  }
}
