/// Size of a component with nothing left to search.
public struct Size: Sendable, Hashable {
  /// Replicas that run at the load the size was made for; for functions, instances kept warm.
  public var replicas: Int
  /// Replicas the autoscaler may reach.
  public var maximumReplicas: Int
  /// Virtual CPUs of a replica.
  public var vcpu: Double
  /// Memory of a replica, GiB.
  public var memoryGiB: Double
  /// Requests a replica works on at once.
  public var concurrency: Int
  /// Longest execution in seconds; infinite when nothing bounds it.
  public var timeout: Double
  /// Instance type of the node or endpoint.
  public var instance: String?
  /// Accelerator.
  public var gpu: String?
  /// Accelerators a replica; the tensor-parallel degree.
  public var gpusPerReplica: Int
  /// Weight precision.
  public var precision: String?
  /// Endpoint of a model API: `global`, a geography such as `eu`, or a region; the region its tokens are priced in.
  public var endpoint: String?

  /// Creates a size.
  public init(
    replicas: Int = 1, maximumReplicas: Int = 1, vcpu: Double = 0, memoryGiB: Double = 0,
    concurrency: Int = 1, timeout: Double = .infinity, instance: String? = nil,
    gpu: String? = nil, gpusPerReplica: Int = 0, precision: String? = nil,
    endpoint: String? = nil
  ) {
    self.replicas = replicas
    self.maximumReplicas = maximumReplicas
    self.vcpu = vcpu
    self.memoryGiB = memoryGiB
    self.concurrency = concurrency
    self.timeout = timeout
    self.instance = instance
    self.gpu = gpu
    self.gpusPerReplica = gpusPerReplica
    self.precision = precision
    self.endpoint = endpoint
  }
}
