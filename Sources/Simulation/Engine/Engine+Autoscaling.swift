import Statistics

extension Engine {
  /// Kubernetes HPA: desired = ⌈current × utilisation / target⌉, nothing within a tolerance of 0.1, the highest
  /// recommendation of the stabilisation window when scaling down.
  mutating func autoscale(_ station: Int) {
    guard case .pool(let spec) = model.stations[station].kind, let scaler = spec.autoscaler else {
      return
    }
    let current = stations[station].replicas
    let waiting = stations[station].queue.count
    let utilisation =
      Double(stations[station].busy + waiting) / Double(max(1, stations[station].slots))
    let ratio = utilisation / scaler.target
    var desired = current
    if abs(ratio - 1) > 0.1 { desired = Int((Double(current) * ratio - 1e-9).rounded(.up)) }
    desired = min(max(desired, scaler.minimum), scaler.maximum)
    stations[station].recommendations.append((now, desired))
    while let first = stations[station].recommendations.first,
      first.time < now - scaler.stabilisation
    {
      stations[station].recommendations.removeFirst()
    }
    let planned = current + stations[station].startingReplicas
    if desired > planned {
      for _ in planned..<desired {
        stations[station].startingReplicas += 1
        let delay = scaler.startDelay.draw(stations[station].stream.uniform())
        heap.push(Event(kind: .replicaReady, index: Int32(station)), at: now + delay)
      }
    } else if desired < current {
      let highest = stations[station].recommendations.map(\.replicas).max() ?? desired
      if highest < current {
        stations[station].countReplicas(until: now, from: measureFrom)
        stations[station].replicas = highest
      }
    }
    heap.push(Event(kind: .autoscale, index: Int32(station)), at: now + scaler.period)
  }
}
