/// What can be set on a Kubernetes HPA beside its metric, its target and its bounds.
public struct HorizontalPodBehaviour: Sendable, Hashable {
  /// Deviation of metric ÷ target from 1 that is let be.
  public var tolerance: Double
  /// Limits on scaling up.
  public var up: ReplicaChangeRules
  /// Limits on scaling down.
  public var down: ReplicaChangeRules
  /// Seconds over which the lowest recommendation holds when scaling up.
  public var upStabilisation: Double
  /// Age in seconds of the newest metric that is there when it looks.
  public var metricLag: Double

  /// Creates a behaviour; the defaults are those of Kubernetes 1.35, with metrics without lag.
  public init(
    tolerance: Double = 0.1, up: ReplicaChangeRules = .kubernetesUp,
    down: ReplicaChangeRules = .kubernetesDown, upStabilisation: Double = 0, metricLag: Double = 0
  ) {
    self.tolerance = tolerance
    self.up = up
    self.down = down
    self.upStabilisation = upStabilisation
    self.metricLag = metricLag
  }
}
