/// The limits of one direction of scaling, the one that is chosen, and how long that waits.
public struct ReplicaChangeRules: Sendable, Hashable {
  /// Which of several limits counts.
  public enum Selection: Sendable, Hashable {
    /// The one that lets replicas move farthest.
    case farthest
    /// The one that lets them move least.
    case least
    /// None: this direction is disabled.
    case disabled
  }

  /// The limits; without any, nothing is limited.
  public var limits: [ReplicaChangeLimit]
  /// Which of them counts.
  public var selection: Selection

  /// Creates rules.
  public init(_ limits: [ReplicaChangeLimit], selection: Selection = .farthest) {
    self.limits = limits
    self.selection = selection
  }

  /// Up as Kubernetes does it unless told otherwise: by 100 % or 4 pods per 15 s, whichever is more
  /// (autoscaling/v2 API reference, v1.35).
  public static let kubernetesUp = ReplicaChangeRules([
    ReplicaChangeLimit(.percent(100), period: 15), ReplicaChangeLimit(.pods(4), period: 15),
  ])

  /// Down as Kubernetes does it unless told otherwise: by 100 % per 15 s (autoscaling/v2 API
  /// reference, v1.35).
  public static let kubernetesDown = ReplicaChangeRules([
    ReplicaChangeLimit(.percent(100), period: 15)
  ])

  /// No limit.
  public static let unlimited = ReplicaChangeRules([])

  /// The most replicas there may be.
  func ceiling(current: Int, at time: Double, changes: ReplicaChanges) -> Int {
    if selection == .disabled { return current }
    var chosen: Int?
    for limit in limits {
      let start = changes.replicas(now: current, secondsAgo: limit.period, at: time)
      let ceiling = limit.ceiling(from: start)
      chosen = chosen.map { selection == .least ? min($0, ceiling) : max($0, ceiling) } ?? ceiling
    }
    return max(current, chosen ?? ReplicaCount.most)
  }

  /// The fewest replicas there may be.
  func floor(current: Int, at time: Double, changes: ReplicaChanges) -> Int {
    if selection == .disabled { return current }
    var chosen: Int?
    for limit in limits {
      let start = changes.replicas(now: current, secondsAgo: limit.period, at: time)
      let floor = limit.floor(from: start)
      chosen = chosen.map { selection == .least ? max($0, floor) : min($0, floor) } ?? floor
    }
    return min(current, chosen ?? 0)
  }

  /// Seconds of the longest period.
  var longestPeriod: Double { limits.reduce(0) { max($0, $1.period) } }
}
