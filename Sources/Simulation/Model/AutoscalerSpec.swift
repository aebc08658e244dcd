/// A horizontal autoscaler: its bounds, what it aims at, when it looks and by which rule.
public struct AutoscalerSpec: Sendable, Hashable {
  /// Fewest replicas.
  public var minimum: Int
  /// Most replicas.
  public var maximum: Int
  /// Share of busy slots it aims at, in (0, 1].
  public var target: Double
  /// Seconds between looks.
  public var period: Double
  /// Seconds over which the highest recommendation holds when an HPA, KEDA's too, scales down.
  public var stabilisation: Double
  /// Seconds until a new replica takes requests.
  public var startDelay: Sampler
  /// The rule that finds the number of replicas.
  public var policy: AutoscalerPolicy

  /// Creates an autoscaler; the defaults are those of the Kubernetes HPA, the period that of the
  /// policy.
  public init(
    minimum: Int, maximum: Int, target: Double, period: Double? = nil,
    stabilisation: Double = 300, startDelay: Sampler = .constant(30),
    policy: AutoscalerPolicy = .horizontalPodAutoscaler(HorizontalPodBehaviour())
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.target = target
    self.period = period ?? policy.defaultPeriod
    self.stabilisation = stabilisation
    self.startDelay = startDelay
    self.policy = policy
  }

  /// Fewest and most replicas.
  public var bounds: ReplicaBounds { ReplicaBounds(minimum: minimum, maximum: maximum) }
}
