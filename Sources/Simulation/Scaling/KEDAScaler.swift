/// KEDA on the length of a queue: it starts the first replica and ends the last, an HPA does the rest.
///
/// Source: kedacore/keda-docs 2.16, ScaledObject specification. Simplifications: while there are
/// replicas, KEDA looks when the HPA does; requests in service count with their mean since the look
/// before, those that wait with their number now.
public struct KEDAScaler: Sendable {
  /// What can be set.
  public let parameters: KEDAParameters
  /// Fewest and most replicas.
  public let bounds: ReplicaBounds
  private var autoscaler: HorizontalPodAutoscaler
  private var activeAt: Double?

  /// Creates a scaler that has not looked yet.
  public init(bounds: ReplicaBounds, parameters: KEDAParameters, stabilisation: Double = 300) {
    self.bounds = bounds
    self.parameters = parameters
    autoscaler = HorizontalPodAutoscaler(
      bounds: ReplicaBounds(minimum: max(1, bounds.minimum), maximum: bounds.maximum),
      target: parameters.queuePerReplica, stabilisation: stabilisation,
      behaviour: parameters.behaviour)
  }

  /// Replicas that there should be.
  public mutating func wanted(_ look: ScalingLook) -> Int {
    var length = Double(max(0, look.waiting))
    if parameters.countsInFlight, look.busy.isFinite { length += max(0, look.busy) }
    let isActive = length > parameters.activationThreshold
    if isActive { activeAt = look.time }
    if look.replicas == 0 {
      return isActive ? bounds.clamped(max(1, bounds.minimum)) : bounds.clamped(0)
    }
    // The cooldown begins with the first look at the latest.
    let since = activeAt ?? look.time
    activeAt = since
    var seen = look
    seen.busy = length
    seen.queued = 0
    let wanted = autoscaler.wanted(seen)
    let isOver = !isActive && look.time - since >= parameters.cooldown - 1e-9
    return isOver && bounds.minimum <= 0 ? 0 : wanted
  }
}
