public import Documents

/// Something that can fill a role: what kind of station it is, whose it is, and what of it is metered.
///
/// Written in `Data/services/ID.yaml`.
public struct Service: Sendable, Hashable {
  /// How the simulator treats it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Function instances with cold starts and billed duration.
    case function
    /// Containers billed by their own size (Fargate, Cloud Run, Container Apps).
    case container
    /// Pods on nodes of an instance type (EKS, AKS, GKE, on-premises Kubernetes, Compose).
    case pod
    /// A model behind somebody's API, billed by token or second.
    case modelEndpoint = "model_endpoint"
    /// Dedicated GPU replicas billed by time (SageMaker, Hugging Face Endpoints, Replicate hardware).
    case gpuEndpoint = "gpu_endpoint"
    /// API gateway, load balancer, ingress.
    case gateway
    /// Key-value, document or relational store.
    case store
    /// Vector search.
    case vectorStore = "vector_store"
    /// Cache.
    case cache
    /// Metrics, logs, traces.
    case monitoring
    /// Secrets.
    case secrets
    /// Something that stands and is paid but no run passes through (cluster fee, mesh, identity, sync).
    case platform
    /// A network path: VPN, private circuit, private link, internet.
    case network
  }

  /// A meter of the service and the activity that drives it.
  public struct MeterRule: Sendable, Hashable {
    /// What the simulator or the sizing counts, such as `invocation`, `gb_second`, `input_token`.
    public var activity: Activity
    /// Article; may hold `{instance}`, `{model}`, `{size}`, replaced from the component.
    public var sku: String
    /// What the tariff counts.
    public var meter: Meter
    /// Quantity of the meter for one unit of the activity.
    public var factor: Double
    /// Price service, where it is not this service (data transfer, say).
    public var priceService: String?

    /// Creates a rule.
    public init(
      activity: Activity, sku: String, meter: Meter, factor: Double = 1, priceService: String? = nil
    ) {
      self.activity = activity
      self.sku = sku
      self.meter = meter
      self.factor = factor
      self.priceService = priceService
    }
  }

  /// Id, such as `aws-lambda`.
  public var id: String
  /// Name as the vendor writes it.
  public var name: String
  /// Provider id: `aws`, `azure`, `gcp`, `anthropic`, `openai`, `huggingface`, `replicate`, `pinecone`,
  /// `qdrant`, `self`.
  public var provider: String
  /// How it is simulated.
  public var kind: Kind
  /// Legal entity and country facts, and every other compliance fact the vendor fixes, by vocabulary field.
  public var facts: [String: Sourced<FactValue>]
  /// What is metered.
  public var meters: [MeterRule]
  /// Drop-in substitutes, by service id: what portability counts.
  public var substitutes: [String]

  /// Creates a service.
  public init(
    id: String, name: String, provider: String, kind: Kind, facts: [String: Sourced<FactValue>],
    meters: [MeterRule], substitutes: [String]
  ) {
    self.id = id
    self.name = name
    self.provider = provider
    self.kind = kind
    self.facts = facts
    self.meters = meters
    self.substitutes = substitutes
  }
}
