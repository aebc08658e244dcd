import DequeModule

/// The autoscaler of a pool: Kubernetes' HPA on the share of busy slots.
///
/// The metric is the mean of busy slots and waiting requests over the time since the last look.
struct ReplicaScaler {
  let spec: AutoscalerSpec
  let concurrency: Int
  private var recommendations: Deque<(time: Double, replicas: Int)> = []
  private var last: (time: Double, busy: Double, queue: Double) = (0, 0, 0)

  init(_ spec: AutoscalerSpec, concurrency: Int) {
    self.spec = spec
    self.concurrency = concurrency
  }

  var period: Double { spec.period }
  var startDelay: Sampler { spec.startDelay }

  /// Replicas that a steady number of busy slots keeps.
  func replicas(for busySlots: Double) -> Int {
    let needed = (busySlots / (Double(concurrency) * spec.target)).rounded(.up)
    return min(max(Int(min(max(needed, 0), 1e6)), spec.minimum), spec.maximum)
  }

  /// Replicas that there should be.
  mutating func wanted(
    at time: Double, replicas: Int, starting: Int, busySeconds: Double, queueSeconds: Double,
    waiting: Int
  ) -> Int {
    // The integrals start anew when measuring begins.
    if busySeconds < last.busy || queueSeconds < last.queue { last = (last.time, 0, 0) }
    let seconds = max(time - last.time, 1e-9)
    let used = (busySeconds - last.busy + queueSeconds - last.queue) / seconds
    last = (time, busySeconds, queueSeconds)
    let ratio = used / (Double(max(1, replicas * concurrency)) * spec.target)
    var desired = replicas
    if abs(ratio - 1) > 0.1 {
      desired = Int(min((Double(replicas) * ratio - 1e-9).rounded(.up), 1e6))
    }
    desired = min(max(desired, spec.minimum), spec.maximum)
    recommendations.append((time, desired))
    while let first = recommendations.first, first.time < time - spec.stabilisation {
      recommendations.removeFirst()
    }
    guard desired < replicas else { return desired }
    return min(replicas, recommendations.map(\.replicas).max() ?? desired)
  }
}
