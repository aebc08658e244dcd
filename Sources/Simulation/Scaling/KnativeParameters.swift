/// What can be set on Knative's autoscaler beside its target and its bounds.
///
/// The defaults are those of `config-autoscaler` in knative/serving.
public struct KnativeParameters: Sendable, Hashable {
  /// Seconds of the stable window.
  public var stableWindow: Double
  /// Seconds of the panic window: 10 % of the stable one by default.
  public var panicWindow: Double
  /// Replicas wanted over those ready at which panic begins.
  public var panicThreshold: Double
  /// Most replicas wanted over those ready.
  public var maximumScaleUpRate: Double
  /// Most replicas ready over those wanted.
  public var maximumScaleDownRate: Double
  /// Seconds for which the last replica stays once none is wanted.
  public var scaleToZeroGrace: Double
  /// Seconds between looks while there is no replica.
  public var activationPeriod: Double

  /// Creates parameters.
  public init(
    stableWindow: Double = 60, panicWindow: Double = 6, panicThreshold: Double = 2,
    maximumScaleUpRate: Double = 1_000, maximumScaleDownRate: Double = 2,
    scaleToZeroGrace: Double = 30, activationPeriod: Double = 0.5
  ) {
    self.stableWindow = stableWindow
    self.panicWindow = panicWindow
    self.panicThreshold = panicThreshold
    self.maximumScaleUpRate = maximumScaleUpRate
    self.maximumScaleDownRate = maximumScaleDownRate
    self.scaleToZeroGrace = scaleToZeroGrace
    self.activationPeriod = activationPeriod
  }
}
