/// The autoscaler of a pool: turns the pool's time integrals into looks, and asks its policy.
///
/// The metric is the mean of busy slots and waiting requests over the time since the last look.
struct ReplicaScaler {
  let spec: AutoscalerSpec
  let concurrency: Int
  private var rule: ScalingRule
  private var last: (time: Double, busySeconds: Double, queueSeconds: Double) = (0, 0, 0)
  private var means: (busy: Double, queued: Double) = (0, 0)
  private var isAtZero = false

  init(_ spec: AutoscalerSpec, concurrency: Int) {
    self.spec = spec
    self.concurrency = max(1, concurrency)
    rule = ScalingRule(spec, concurrency: max(1, concurrency))
  }

  /// Seconds to the next look.
  var period: Double {
    let period = isAtZero ? spec.policy.periodAtZero ?? spec.period : spec.period
    return period > 0 ? period : spec.policy.defaultPeriod
  }

  var startDelay: Sampler { spec.startDelay }

  /// Replicas that a steady number of busy slots keeps.
  func replicas(for busySlots: Double) -> Int {
    spec.bounds.clamped(ReplicaCount.covering(busySlots, by: rule.target))
  }

  /// Replicas that there should be.
  mutating func wanted(
    at time: Double, replicas: Int, starting: Int, busySeconds: Double, queueSeconds: Double,
    waiting: Int
  ) -> Int {
    let seconds = max(time - last.time, 1e-9)
    // The integrals start anew when measuring begins; what they had grown by until then is lost, so
    // the means stay for one look.
    if busySeconds >= last.busySeconds, queueSeconds >= last.queueSeconds {
      means = (
        (busySeconds - last.busySeconds) / seconds, (queueSeconds - last.queueSeconds) / seconds
      )
    }
    last = (time, busySeconds, queueSeconds)
    let wanted = rule.wanted(
      ScalingLook(
        time: time, seconds: seconds, ready: replicas, starting: starting, busy: means.busy,
        queued: means.queued, waiting: waiting))
    isAtZero = wanted == 0
    return wanted
  }
}
