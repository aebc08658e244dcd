/// A horizontal autoscaler on the share of busy slots.
public struct AutoscalerSpec: Sendable, Hashable {
  /// Fewest replicas.
  public var minimum: Int
  /// Most replicas.
  public var maximum: Int
  /// Share of busy slots it aims at, in (0, 1].
  public var target: Double
  /// Seconds between looks.
  public var period: Double
  /// Seconds over which the highest recommendation holds when scaling down.
  public var stabilisation: Double
  /// Seconds until a new replica takes requests.
  public var startDelay: Sampler

  /// Creates an autoscaler; the defaults are those of the Kubernetes HPA.
  public init(
    minimum: Int, maximum: Int, target: Double, period: Double = 15, stabilisation: Double = 300,
    startDelay: Sampler = .constant(30)
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.target = target
    self.period = period
    self.stabilisation = stabilisation
    self.startDelay = startDelay
  }
}
