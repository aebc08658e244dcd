/// How a network starts when its file does not say: long enough before it is measured, and with the
/// function instances that its load keeps.
///
/// The warm-up is the longest of ten unloaded runs, of ten keep-alive times, of two autoscaler
/// memories, and of five relaxation times s·(1 + cv²) / (c·(1 − √ρ)²) of each pool, at most half a
/// million runs.
struct NetworkStart {
  let load: NetworkLoad

  init(_ load: NetworkLoad) { self.load = load }

  func apply(to model: inout SimulationModel) {
    let rate = model.traffic.levels.first?.runsPerSecond ?? 1
    for index in model.stations.indices {
      guard case .function(var function) = model.stations[index].kind,
        function.initialInstances == nil
      else { continue }
      let each = load.stations[index]
      let arrivals = rate * each.visitsPerRun
      function.initialInstances = 0
      if model.startsWarm {
        let kept = WarmInstances.count(
          rate: arrivals,
          inUse: arrivals * each.demandPerVisit / Double(max(1, function.concurrency)),
          keepAlive: function.keepAlive)
        let most = function.limit.map { model.concurrencyLimits[$0] } ?? .max
        function.initialInstances = min(kept, most)
      }
      model.stations[index].kind = .function(function)
    }
    if model.warmUp == nil { model.warmUp = warmUp(model, rate) }
  }

  private func warmUp(_ model: SimulationModel, _ rate: Double) -> Double {
    var seconds = 10 * load.secondsPerRun
    for (index, station) in model.stations.enumerated() {
      let each = load.stations[index]
      guard each.visitsPerRun > 0 else { continue }
      switch station.kind {
      case .function(let function) where function.keepAlive.isFinite:
        seconds = max(seconds, 10 * function.keepAlive)
      case .pool(let pool):
        if let scaler = pool.autoscaler {
          seconds = max(seconds, 2 * scaler.stabilisation + 10 * scaler.period)
        }
        guard let most = each.mostRunsPerSecond, rate < most, each.demandPerVisit > 0 else {
          continue
        }
        let gap = 1 - (rate / most).squareRoot()
        let cycle = each.squaredDemand / each.demandPerVisit
        let carried = most * each.visitsPerRun * each.demandPerVisit
        seconds = max(seconds, 5 * cycle / (carried * gap * gap))
      default: break
      }
    }
    return min(seconds, 5e5 / rate)
  }
}
