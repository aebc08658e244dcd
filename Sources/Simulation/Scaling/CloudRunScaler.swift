/// Cloud Run's autoscaler on concurrency: a share of the most per instance, over one minute.
///
/// Source: cloud.google.com/run/docs/about-instance-autoscaling. Simplifications: the CPU target of
/// 60 % is not simulated; requests at zero instances are seen every `activationPeriod` instead of at
/// once.
public struct CloudRunScaler: Sendable {
  /// What can be set.
  public let parameters: CloudRunParameters
  /// Requests at once that an instance may have.
  public let concurrency: Int
  /// Share of them it aims at, in (0, 1].
  public let utilisation: Double
  /// Fewest and most instances.
  public let bounds: ReplicaBounds
  private var mean: SlidingMean
  private var recommendations: Recommendations

  /// Creates a scaler that has not looked yet.
  public init(
    bounds: ReplicaBounds, concurrency: Int, utilisation: Double = 0.6,
    parameters: CloudRunParameters = CloudRunParameters()
  ) {
    self.bounds = bounds
    self.concurrency = max(1, concurrency)
    self.utilisation = utilisation
    self.parameters = parameters
    mean = SlidingMean(longest: parameters.window)
    recommendations = Recommendations(longest: parameters.idleTime)
  }

  /// Instances for a mean number of requests at once: ⌈mean ÷ (utilisation × concurrency)⌉.
  public func recommendation(concurrency mean: Double) -> Int {
    ReplicaCount.covering(mean, by: utilisation * Double(concurrency))
  }

  /// Instances that there should be.
  public mutating func wanted(_ look: ScalingLook) -> Int {
    mean.add(look.demand, seconds: look.seconds, until: look.time)
    var wanted = recommendation(concurrency: mean.mean(over: parameters.window))
    if look.waiting > 0 {
      wanted = max(1, wanted)
      if parameters.coversWaiting {
        let more = ReplicaCount.covering(Double(look.waiting), by: Double(concurrency))
        wanted = max(wanted, ReplicaCount.clamped(look.ready) + more)
      }
    }
    wanted = bounds.clamped(wanted)
    guard parameters.idleTime > 0 else { return wanted }
    let kept = recommendations.highest(wanted, within: parameters.idleTime, at: look.time)
    recommendations.add(wanted, at: look.time)
    return kept
  }
}
