import DequeModule

/// The Kubernetes HPA: one metric, stabilisation, limits on the speed of change.
///
/// Source: kubernetes.io, "Horizontal Pod Autoscaling", and `horizontal.go` of Kubernetes 1.33 to
/// 1.35. Simplifications: replicas that are not ready count as idle, in both directions; the
/// metric's average is the pool's demand over its replicas, so every replica has the same; from zero
/// replicas it scales as the alpha `HPAScaleToZero` does for an external metric.
public struct HorizontalPodAutoscaler: Sendable {
  /// Fewest and most replicas.
  public let bounds: ReplicaBounds
  /// What one replica should have of the metric, above 0.
  public let target: Double
  /// Seconds over which the highest recommendation holds when scaling down.
  public let stabilisation: Double
  /// Everything else that can be set.
  public let behaviour: HorizontalPodBehaviour
  private var recommendations: Recommendations
  private var changes: ReplicaChanges
  private var samples: Deque<(time: Double, demand: Double)> = []

  /// Creates an autoscaler that has not looked yet.
  public init(
    bounds: ReplicaBounds, target: Double, stabilisation: Double = 300,
    behaviour: HorizontalPodBehaviour = HorizontalPodBehaviour()
  ) {
    self.bounds = bounds
    self.target = target
    self.stabilisation = stabilisation
    self.behaviour = behaviour
    recommendations = Recommendations(longest: max(stabilisation, behaviour.upStabilisation))
    changes = ReplicaChanges(
      longest: max(behaviour.up.longestPeriod, behaviour.down.longestPeriod))
  }

  /// Replicas for an average of the metric: ⌈current × metric ÷ target⌉, or as many as there are
  /// where the ratio is within the tolerance, brought within the bounds.
  ///
  /// A metric or a target that is not a positive number changes nothing, but a metric of 0.
  public func recommendation(current: Int, metric: Double) -> Int {
    let current = ReplicaCount.clamped(current)
    let ratio = metric / target
    guard ratio.isFinite, ratio >= 0, target > 0 else { return bounds.clamped(current) }
    if 1 - behaviour.tolerance <= ratio, ratio <= 1 + behaviour.tolerance {
      return bounds.clamped(current)
    }
    return bounds.clamped(ReplicaCount.up(Double(current) * metric / target))
  }

  /// Replicas after stabilisation of a recommendation, which it remembers.
  public mutating func stabilised(_ recommendation: Int, current: Int, at time: Double) -> Int {
    let upTo = recommendations.lowest(
      recommendation, within: behaviour.upStabilisation, at: time)
    let downTo = recommendations.highest(recommendation, within: stabilisation, at: time)
    recommendations.add(recommendation, at: time)
    return min(max(current, upTo), downTo)
  }

  /// Replicas after the limits on the speed of change; remembers the change.
  ///
  /// Bounds are not limited: what lies outside is brought within at once.
  public mutating func limited(_ wanted: Int, current: Int, at time: Double) -> Int {
    var replicas = wanted
    if wanted > current {
      replicas = min(
        wanted, behaviour.up.ceiling(current: current, at: time, changes: changes))
    } else if wanted < current {
      replicas = max(
        wanted, behaviour.down.floor(current: current, at: time, changes: changes))
    }
    replicas = bounds.clamped(replicas)
    changes.add(replicas - current, at: time)
    return replicas
  }

  /// Replicas that there should be, by the mean demand since the look before.
  public mutating func wanted(_ look: ScalingLook) -> Int {
    let current = look.replicas
    guard let demand = seen(look.demand, at: look.time) else { return bounds.clamped(current) }
    var recommended: Int
    if current == 0 {
      recommended = bounds.clamped(ReplicaCount.covering(demand, by: target))
    } else {
      recommended = recommendation(current: current, metric: demand / Double(current))
    }
    // Nothing would ever come of requests that wait for a first replica.
    if current == 0, look.waiting > 0 { recommended = bounds.clamped(max(1, recommended)) }
    let stable = stabilised(recommended, current: current, at: look.time)
    return limited(stable, current: current, at: look.time)
  }

  /// The newest demand that has come through; nil when none has.
  private mutating func seen(_ demand: Double, at time: Double) -> Double? {
    guard behaviour.metricLag > 0 else { return demand }
    samples.append((time, demand))
    let newest = time - behaviour.metricLag + 1e-9
    while samples.count > 1, samples[1].time <= newest { samples.removeFirst() }
    guard let first = samples.first, first.time <= newest else { return nil }
    return first.demand
  }
}
