/// Containers, pods and plain servers: replicas × concurrency slots behind one queue.
///
/// Simplification: one queue stands before all replicas, as if the balancer always knew a free slot.
public struct PoolSpec: Sendable, Hashable {
  /// Replicas at the start.
  public var replicas: Int
  /// Requests a replica works on at once.
  public var concurrency: Int
  /// How fast requests in service get on beside one another.
  public var discipline: ServiceDiscipline
  /// Seconds after which a waiting request is refused; infinite when it waits for ever.
  public var queueTimeout: Double
  /// Requests that may wait; more are refused.
  public var queueCapacity: Int
  /// Autoscaler, when there is one.
  public var autoscaler: AutoscalerSpec?
  /// A new version that replaces the replicas one after the other, when there is one.
  public var update: RollingUpdateSpec?

  /// Creates a pool.
  public init(
    replicas: Int, concurrency: Int = 1, discipline: ServiceDiscipline = .alone,
    queueTimeout: Double = .infinity,
    queueCapacity: Int = .max, autoscaler: AutoscalerSpec? = nil,
    update: RollingUpdateSpec? = nil
  ) {
    self.replicas = replicas
    self.concurrency = concurrency
    self.discipline = discipline
    self.queueTimeout = queueTimeout
    self.queueCapacity = queueCapacity
    self.autoscaler = autoscaler
    self.update = update
  }
}
