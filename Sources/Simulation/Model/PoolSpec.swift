/// Containers, pods and plain servers: replicas × concurrency slots behind one queue.
///
/// Simplification: replicas that are balanced one by one, each with its own queue, are not
/// autoscaled and not updated.
public struct PoolSpec: Sendable, Hashable {
  /// Replicas at the start.
  public var replicas: Int
  /// Requests a replica works on at once.
  public var concurrency: Int
  /// How requests find a replica.
  public var balancing: Balancing
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
    replicas: Int, concurrency: Int = 1, balancing: Balancing = .shared,
    discipline: ServiceDiscipline = .alone,
    queueTimeout: Double = .infinity,
    queueCapacity: Int = .max, autoscaler: AutoscalerSpec? = nil,
    update: RollingUpdateSpec? = nil
  ) {
    self.replicas = replicas
    self.concurrency = concurrency
    self.balancing = balancing
    self.discipline = discipline
    self.queueTimeout = queueTimeout
    self.queueCapacity = queueCapacity
    self.autoscaler = autoscaler
    self.update = update
  }
}
