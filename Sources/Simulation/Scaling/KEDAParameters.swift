/// What can be set on a KEDA scaler of a queue beside its bounds.
///
/// The defaults are those of KEDA 2.16's ScaledObject.
public struct KEDAParameters: Sendable, Hashable {
  /// Requests in the queue that one replica should have, above 0.
  public var queuePerReplica: Double
  /// Requests in the queue above which the first replica starts.
  public var activationThreshold: Double
  /// Seconds since the queue was last above the threshold until the last replicas end.
  public var cooldown: Double
  /// Seconds between looks while there is no replica.
  public var pollingInterval: Double
  /// Whether requests in service count as in the queue, as most queues' scalers have it.
  public var countsInFlight: Bool
  /// Behaviour of the HPA that scales between one replica and the most.
  public var behaviour: HorizontalPodBehaviour

  /// Creates parameters.
  public init(
    queuePerReplica: Double, activationThreshold: Double = 0, cooldown: Double = 300,
    pollingInterval: Double = 30, countsInFlight: Bool = true,
    behaviour: HorizontalPodBehaviour = HorizontalPodBehaviour()
  ) {
    self.queuePerReplica = queuePerReplica
    self.activationThreshold = activationThreshold
    self.cooldown = cooldown
    self.pollingInterval = pollingInterval
    self.countsInFlight = countsInFlight
    self.behaviour = behaviour
  }
}
