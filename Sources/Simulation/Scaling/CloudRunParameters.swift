/// What is known of Cloud Run's autoscaler beside its target and its bounds.
public struct CloudRunParameters: Sendable, Hashable {
  /// Seconds over which concurrency is averaged (cloud.google.com/run/docs/about-instance-autoscaling).
  public var window: Double
  /// Whether requests that wait get instances of their own at once.
  ///
  /// Assumed: the documentation names the rate of requests as a cause of new instances, but no rule.
  public var coversWaiting: Bool
  /// Seconds for which an instance that is no longer wanted stays.
  ///
  /// Documented as "up to" 15 minutes, without charge for requests; none unless it is stated.
  public var idleTime: Double
  /// Seconds between looks while there is no instance.
  public var activationPeriod: Double

  /// Creates parameters.
  public init(
    window: Double = 60, coversWaiting: Bool = true, idleTime: Double = 0,
    activationPeriod: Double = 0.5
  ) {
    self.window = window
    self.coversWaiting = coversWaiting
    self.idleTime = idleTime
    self.activationPeriod = activationPeriod
  }
}
