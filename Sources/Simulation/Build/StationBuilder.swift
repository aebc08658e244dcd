import Catalog
import Deployments
import Documents
import Inference
import Statistics
import Workloads

/// Turns a component into the station that simulates it.
struct StationBuilder {
  var profile: WorkloadProfile
  var alternative: Alternative
  var facts: Facts
  /// Concurrency limits met so far, by service.
  var limits: [(service: String, executions: Int)] = []

  init(_ profile: WorkloadProfile, _ alternative: Alternative, _ catalogue: Catalogue) {
    self.profile = profile
    self.alternative = alternative
    facts = Facts(catalogue)
  }

  private var catalogue: Catalogue { facts.catalogue }

  /// The station of a component; nil when something it needs is not known, which the problems say.
  mutating func station(_ component: Component, _ service: Service) -> StationSpec? {
    let size = alternative.sizes[component.id] ?? Size()
    let kind: StationSpec.Kind?
    switch service.kind {
    case .function: kind = .function(function(component, service, size))
    case .container, .pod, .gpuEndpoint:
      if size.gpu != nil, component.role == .inference {
        kind = servers(component, size).map { .servers($0) }
      } else if component.role == .orchestrator || component.role == .tools
        || component.role == .authorizer || component.role == .inference
        || component.role == .retrieval && !isLast(component)
      {
        kind = .pool(pool(component, service, size))
      } else {
        kind = .delay(delay(component, service))
      }
    case .modelEndpoint: kind = endpoint(component, service).map { .endpoint($0) }
    default: kind = .delay(delay(component, service))
    }
    return kind.map { StationSpec(name: component.id, kind: $0) }
  }

  /// Whether a component is the innermost of its role: what the others wrap.
  private func isLast(_ component: Component) -> Bool {
    alternative.option.components.last { $0.role == component.role }?.id == component.id
  }

  private mutating func function(_ component: Component, _ service: Service, _ size: Size)
    -> FunctionSpec
  {
    let runtime = component.sizing.runtime ?? ""
    var start = facts.measured(service.id, "start", variant: runtime)
    if let placement = facts.measured(service.id, "placement") {
      start = start.map { PathLatency.sum($0, placement) } ?? placement
    }
    if start == nil {
      facts.problems.append("no start time of \(service.name) is known for `\(component.id)`")
    }
    let keepAlive =
      catalogue.limit(service: service.id, name: "keep_alive")?.value
      ?? facts.likely("function_keep_alive")
    let rate = catalogue.limit(service: service.id, name: "scaling_rate")?.value
    return FunctionSpec(
      concurrency: size.concurrency, coldStart: start ?? .constant(0), keepAlive: keepAlive,
      provisioned: size.replicas, limit: limit(of: service),
      scalingRate: rate.map { $0 / 10 } ?? .infinity, retry: .none)
  }

  /// The account's limit on executions at once, one for all functions of the service.
  private mutating func limit(of service: Service) -> Int? {
    if let index = limits.firstIndex(where: { $0.service == service.id }) { return index }
    let name = service.id == "aws-lambda" ? "concurrency_max" : "max_instances"
    guard let limit = catalogue.limit(service: service.id, name: name),
      let executions = Int(exactly: limit.value.rounded())
    else { return nil }
    limits.append((service.id, executions))
    return limits.count - 1
  }

  private mutating func pool(_ component: Component, _ service: Service, _ size: Size) -> PoolSpec {
    var autoscaler: AutoscalerSpec?
    if size.maximumReplicas > size.replicas {
      let start = facts.measured(service.id, "start") ?? facts.assumed("container_start_image_pull")
      autoscaler = AutoscalerSpec(
        minimum: max(size.replicas, 1), maximum: size.maximumReplicas,
        target: facts.likely("target_utilisation_containers"), startDelay: start)
    }
    let patience = catalogue.limit(service: service.id, name: "queue_timeout")?.value
    return PoolSpec(
      replicas: max(size.replicas, 1), concurrency: max(size.concurrency, 1),
      queueTimeout: patience ?? .infinity, autoscaler: autoscaler)
  }

  private mutating func endpoint(_ component: Component, _ service: Service) -> EndpointSpec? {
    let model = component.sizing.model ?? alternative.model
    guard let first = catalogue.latency(service: service.id, metric: "ttft", exactly: model),
      let rate = catalogue.latency(service: service.id, metric: "output_rate", exactly: model),
      let firstMedian = first.p50, let rateMedian = rate.p50, rateMedian > 0
    else {
      facts.problems.append(
        "no time to first token and output rate of \(model) on \(service.name) are known")
      return nil
    }
    if first.reference.confidence == .low {
      facts.remark(
        "latency of \(model) on \(service.name) is of low confidence: \(first.reference.source)")
    }
    func limit(_ name: String) -> Double {
      catalogue.limit(service: service.id, name: name)?.value ?? .infinity
    }
    if limit("tokens_per_minute").isInfinite {
      facts.remark(
        "\(service.name) publishes no quota that fits every account; none is simulated: ask for one")
    }
    let retry = RetryPolicy(
      attempts: max(1, Int(facts.likely("retry_attempts"))), base: facts.likely("retry_backoff"),
      cap: facts.likely("retry_backoff_cap"))
    return EndpointSpec(
      timeToFirstToken: .logNormal(p50: firstMedian, p95: max(first.p95 ?? firstMedian, firstMedian)),
      outputRate: .logNormal(p50: rateMedian, p95: max(rate.p95 ?? rateMedian, rateMedian)),
      requestsPerMinute: limit("requests_per_minute"), tokensPerMinute: limit("tokens_per_minute"),
      retry: retry, prefixLifetime: facts.likely("cache_lifetime"),
      prefixHitShare: facts.likely("cache_hit_share"),
      failureShare: facts.likely("model_error_share"))
  }

  private mutating func servers(_ component: Component, _ size: Size) -> ServersSpec? {
    let model = component.sizing.model ?? alternative.model
    switch ModelServing.setup(model: model, size: size, catalogue: catalogue) {
    case .success(let setup):
      facts.remark(
        "throughput of \(model) on \(size.gpu ?? "?") is computed; its error band is \(ModelServing.bandText(setup))")
      return ServersSpec(setup: setup, replicas: max(size.replicas, 1))
    case .failure(let problem):
      facts.problems.append(problem.description)
      return nil
    }
  }

  private mutating func delay(_ component: Component, _ service: Service) -> DelaySpec {
    let assumption =
      switch component.role {
      case .ingress: "gateway_visit"
      case .cache: "cache_visit"
      case .retrieval: "vector_search_visit"
      case .conversationStore: "conversation_read"
      default: "store_visit"
      }
    let rate = catalogue.limit(service: service.id, name: "requests_per_second")?.value
    return DelaySpec(
      service: facts.visit(service, assumption: assumption), requestsPerSecond: rate ?? .infinity)
  }
}
