/// What an autoscaler sees of a pool when it looks.
public struct ScalingLook: Sendable, Hashable {
  /// Seconds of simulated time.
  public var time: Double
  /// Seconds since the look before.
  public var seconds: Double
  /// Replicas that take requests.
  public var ready: Int
  /// Replicas that were ordered and do not take requests yet.
  public var starting: Int
  /// Mean requests in service since the look before.
  public var busy: Double
  /// Mean requests that waited since the look before.
  public var queued: Double
  /// Requests that wait now.
  public var waiting: Int

  /// Creates a look.
  public init(
    time: Double, seconds: Double, ready: Int, starting: Int = 0, busy: Double,
    queued: Double = 0, waiting: Int = 0
  ) {
    self.time = time
    self.seconds = seconds
    self.ready = ready
    self.starting = starting
    self.busy = busy
    self.queued = queued
    self.waiting = waiting
  }

  /// Replicas that are there or ordered.
  public var replicas: Int { ReplicaCount.clamped(ready) + ReplicaCount.clamped(starting) }

  /// Mean requests inside the pool since the look before; 0 where it is not known.
  public var demand: Double {
    let sum = busy + queued
    return sum.isFinite ? max(0, sum) : 0
  }
}
