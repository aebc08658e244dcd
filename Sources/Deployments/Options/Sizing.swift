/// Size of a component as written; nil means that the service has no such knob.
public struct Sizing: Sendable, Hashable {
  /// Replicas of a container, pod or endpoint; warm instances of a function.
  public var replicas: Count?
  /// Virtual CPUs of a replica.
  public var vcpu: Double?
  /// Memory of a replica or function instance, GiB.
  public var memoryGiB: Double?
  /// Requests a replica or instance works on at once.
  public var concurrency: Int?
  /// Longest execution, seconds.
  public var timeout: Double?
  /// Instance type of the node or endpoint; nil when the search may choose.
  public var instance: String?
  /// Accelerator, a name of `Data/hardware/gpus.csv`.
  public var gpu: String?
  /// Accelerators a replica.
  public var gpusPerReplica: Count?
  /// Weight precision, such as `bf16`, `fp8` or `int4`.
  public var precision: String?
  /// Language runtime of a function, for its cold start.
  public var runtime: String?
  /// Whether the CPU and memory of a sidecar are added to each replica.
  public var sidecar: Bool
  /// Storage kept, GB, where it is not derived from the workload.
  public var storageGB: Double?
  /// Model served when the component serves one model only; nil means the alternative's.
  public var model: String?
  /// Endpoint kind of a model API: `global`, `regional`, a geography.
  public var endpoint: String?

  /// Creates it from its parts.
  public init(
    replicas: Count? = nil, vcpu: Double? = nil, memoryGiB: Double? = nil, concurrency: Int? = nil,
    timeout: Double? = nil, instance: String? = nil, gpu: String? = nil,
    gpusPerReplica: Count? = nil, precision: String? = nil, runtime: String? = nil,
    sidecar: Bool = false, storageGB: Double? = nil, model: String? = nil, endpoint: String? = nil
  ) {
    self.replicas = replicas
    self.vcpu = vcpu
    self.memoryGiB = memoryGiB
    self.concurrency = concurrency
    self.timeout = timeout
    self.instance = instance
    self.gpu = gpu
    self.gpusPerReplica = gpusPerReplica
    self.precision = precision
    self.runtime = runtime
    self.sidecar = sidecar
    self.storageGB = storageGB
    self.model = model
    self.endpoint = endpoint
  }
}
