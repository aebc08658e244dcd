/// Knative's autoscaler (KPA) on concurrency: a stable window, and a panic window for bursts.
///
/// Source: knative/serving `pkg/autoscaler/scaling/autoscaler.go` and `config-autoscaler`.
/// Simplifications: the activator's queue is the pool's queue; it wakes the autoscaler at the next
/// look, every `activationPeriod` at zero replicas, instead of at once; the last replica stays for the
/// whole grace period, which Knative states as an upper bound; no scale-down delay, no burst capacity.
public struct KnativeAutoscaler: Sendable {
  /// What can be set.
  public let parameters: KnativeParameters
  /// Requests at once that one replica should have, above 0.
  public let target: Double
  /// Fewest and most replicas.
  public let bounds: ReplicaBounds
  private var concurrency: SlidingMean
  /// When the panic threshold was last exceeded; nil when it does not panic.
  private var panickedAt: Double?
  private var panicReplicas = 0
  /// Since when no replica has been wanted.
  private var idleSince: Double?

  /// Creates an autoscaler that has not looked yet.
  public init(
    bounds: ReplicaBounds, target: Double, parameters: KnativeParameters = KnativeParameters()
  ) {
    self.bounds = bounds
    self.target = target
    self.parameters = parameters
    concurrency = SlidingMean(longest: max(parameters.stableWindow, parameters.panicWindow))
  }

  /// Whether it panics.
  public var isPanicking: Bool { panickedAt != nil }

  /// Replicas for a steady number of requests at once: ⌈concurrency ÷ target⌉.
  public func recommendation(concurrency: Double) -> Int {
    ReplicaCount.covering(concurrency, by: target)
  }

  /// Replicas that there should be.
  public mutating func wanted(_ look: ScalingLook) -> Int {
    concurrency.add(look.demand, seconds: look.seconds, until: look.time)
    let ready = max(1, ReplicaCount.clamped(look.ready))
    let most = max(ReplicaCount.up(parameters.maximumScaleUpRate * Double(ready)), 1)
    let least =
      parameters.maximumScaleDownRate > 0
      ? min(ReplicaCount.down(Double(ready) / parameters.maximumScaleDownRate), most) : 0
    let stable = recommendation(
      concurrency: concurrency.mean(over: parameters.stableWindow))
    let panic = recommendation(concurrency: concurrency.mean(over: parameters.panicWindow))

    if Double(panic) / Double(ready) >= parameters.panicThreshold {
      panickedAt = look.time
    } else if let since = panickedAt, since + parameters.stableWindow < look.time {
      panickedAt = nil
      panicReplicas = 0
    }
    var wanted = min(max(stable, least), most)
    if panickedAt != nil {
      // Nothing is taken away in panic.
      panicReplicas = max(panicReplicas, wanted, min(max(panic, least), most))
      wanted = panicReplicas
    }
    if look.waiting > 0 { wanted = max(1, wanted) }
    return bounds.clamped(graced(wanted, look))
  }

  /// Keeps the last replica until its grace is over.
  private mutating func graced(_ wanted: Int, _ look: ScalingLook) -> Int {
    guard wanted == 0, look.replicas > 0 else {
      idleSince = nil
      return wanted
    }
    let since = idleSince ?? look.time
    idleSince = since
    return look.time - since < parameters.scaleToZeroGrace - 1e-9 ? 1 : 0
  }
}
