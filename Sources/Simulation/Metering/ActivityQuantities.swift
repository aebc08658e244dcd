import Catalog
import Deployments
import Documents
import Workloads

/// How much of each activity a component does, a run or a month.
struct ActivityQuantities {
  /// A quantity and how it came about.
  enum Quantity {
    /// Proportional to the runs.
    case perRun(Double, String)
    /// The same whatever the load.
    case standing(Double, String)
    /// Units of capacity now, the fewest there may be, the quantity a month of one, and the runs that one is planned for.
    case stepped(units: Double, minimum: Int, perUnit: Double, runsPerUnit: Double?, String)
  }

  var catalogue: Catalogue
  var profile: WorkloadProfile
  var alternative: Alternative
  var activities: [StationActivity]
  var capacity: CapacityByLoad?

  /// Hours in a month, as prices count them.
  static let hoursPerMonth = 730.0
  private static let gigabyte = 1e9

  private var steps: Double {
    profile.trace == nil ? profile.run.stepsMean.value.likely : 1
  }

  private func activity(_ component: Component) -> StationActivity? {
    activities.first { $0.component == component.id }
  }

  private func assumed(_ id: String) -> Double { catalogue.assumption(id)?.value.likely ?? 0 }

  /// nil when a component does nothing of the kind.
  func quantity(_ kind: Activity, _ component: Component, _ service: Service) -> Quantity? {
    let done = activity(component)
    let size = alternative.sizes[component.id] ?? Size()
    switch kind {
    case .invocation: return invocations(component, done)
    case .gbSecond, .vcpuSecond, .activeSecond, .replicaHour:
      return capacity(kind, component, service, size, done)
    case .read: return operations(component, done, isRead: true)
    case .write: return operations(component, done, isRead: false)
    case .gbMonth: return stored(component)
    case .gbIn: return bytesIn(component)
    case .gbOut: return bytesOut(component)
    case .inputToken: return tokens(done?.inputTokensPerRun, "plain prompt")
    case .cachedInputToken: return tokens(done?.cachedTokensPerRun, "cached prompt")
    case .cacheWriteToken:
      return tokens(done?.cacheWriteTokensPerRun, "prompt written to the cache")
    case .outputToken: return tokens(done?.outputTokensPerRun, "generated")
    case .transition:
      return .perRun(2 + 2 * steps, "2 + 2 for each of \(text(steps)) steps a run")
    case .secret:
      let count = Double(alternative.option.components.filter { $0.role == .inference }.count + 2)
      return .standing(
        count, "\(text(count)) secrets: one a model credential, one for the store, one for signing")
    case .month: return .standing(1, "stands all month")
    case .hour:
      let count = Double(max(1, size.replicas))
      return .standing(
        count * Self.hoursPerMonth,
        count > 1 ? "\(text(count)) × 730 h" : "730 h")
    }
  }

  /// What a link carries.
  func link(_ kind: Activity) -> Quantity? {
    switch kind {
    case .month: return .standing(1, "stands all month")
    case .hour: return .standing(Self.hoursPerMonth, "730 h")
    case .gbIn, .gbOut:
      let summary = WorkloadSummary(profile)
      let perByte = max(assumed("tokens_per_byte"), 1e-9)
      let tokens = kind == .gbOut ? summary.outputTokensPerRun : summary.inputTokensPerRun
      let bytes = tokens / perByte * max(1, assumed("protocol_overhead"))
      return .perRun(
        bytes / Self.gigabyte, "\(text(tokens)) tokens a run at \(text(perByte)) tokens a byte")
    default: return nil
    }
  }

  private func text(_ value: Double) -> String { NumberFormat.significant(value, digits: 3) }

  private func tokens(_ count: Double?, _ what: String) -> Quantity? {
    guard let count, count > 0 else { return nil }
    return .perRun(count, "\(NumberFormat.fixed(count)) \(what) tokens a run")
  }

  private func invocations(_ component: Component, _ done: StationActivity?) -> Quantity? {
    if let done {
      return .perRun(done.requestsPerRun, "\(text(done.requestsPerRun)) requests a run")
    }
    if component.role == .secrets {
      // Secrets are read when an instance starts and when they grow old, not by runs.
      let refresh = max(assumed("secrets_refresh_interval"), 1)
      let reads = assumed("secrets_reads_per_instance") * Self.hoursPerMonth * 3600 / refresh
      return .standing(reads, "\(text(reads)) reads a month by instances that refresh them")
    }
    return nil
  }

  // MARK: Capacity

  private func capacity(
    _ kind: Activity, _ component: Component, _ service: Service, _ size: Size,
    _ done: StationActivity?
  ) -> Quantity? {
    let sidecar = component.sizing.sidecar
    let memory = size.memoryGiB + (sidecar ? assumed("sidecar_memory") : 0)
    let vcpu = size.vcpu + (sidecar ? assumed("sidecar_vcpu") : 0)
    if service.kind == .function || service.id == "gcp-cloud-run" {
      return billedTime(kind, memory: memory, vcpu: vcpu, size, done)
    }
    let isScaled = size.maximumReplicas > size.replicas
    let replicas = isScaled ? done?.meanReplicas ?? Double(size.replicas) : Double(size.replicas)
    let fewest = isScaled ? max(1, size.replicas) : max(1, fixedReplicas(component) ?? 1)
    let count = service.kind == .pod ? nodes(component, size, replicas) : replicas
    // Replicas of pods are counted in the nodes they fill.
    let minimum =
      service.kind == .pod
      ? max(1, Int(nodes(component, size, Double(fewest)).rounded(.up))) : fewest
    guard count > 0 else { return nil }
    let planned = capacity?.runsPerReplica(component.id).map {
      $0 * (service.kind == .pod ? replicasPerNode(component, size) ?? 1 : 1)
    }
    let seconds = Self.hoursPerMonth * 3600
    let label = service.kind == .pod ? "nodes" : "replicas"
    let words = "\(text(count)) \(label)\(isScaled ? " on average" : "") × 730 h"
    switch kind {
    case .replicaHour:
      return .stepped(
        units: count, minimum: minimum, perUnit: Self.hoursPerMonth, runsPerUnit: planned, words)
    case .vcpuSecond where vcpu > 0:
      return .stepped(
        units: count, minimum: minimum, perUnit: seconds * vcpu, runsPerUnit: planned,
        "\(words) × \(text(vcpu)) vCPU")
    case .gbSecond where memory > 0:
      return .stepped(
        units: count, minimum: minimum, perUnit: seconds * memory, runsPerUnit: planned,
        "\(words) × \(text(memory)) GiB")
    case .activeSecond:
      return done.map { .perRun($0.heldSecondsPerRun, "\(text($0.heldSecondsPerRun)) s a run") }
    default: return nil
    }
  }

  private func fixedReplicas(_ component: Component) -> Int? {
    switch component.sizing.replicas {
    case .fixed(let count): count
    case .auto(let minimum): minimum
    case nil: nil
    }
  }

  /// Time that a platform bills only while requests are in: functions, and instances that run on request.
  private func billedTime(
    _ kind: Activity, memory: Double, vcpu: Double, _ size: Size, _ done: StationActivity?
  ) -> Quantity? {
    guard let done else { return nil }
    // Requests that share an instance share its bill; the slots are taken as filled to the autoscaler's target.
    let shared = max(
      1,
      Double(size.concurrency)
        * (size.concurrency > 1 ? assumed("target_utilisation_containers") : 1))
    let seconds = done.heldSecondsPerRun / shared
    let words =
      shared > 1
      ? "\(text(done.heldSecondsPerRun)) s a run ÷ \(text(shared)) requests an instance"
      : "\(text(done.heldSecondsPerRun)) s a run, waiting for models included"
    switch kind {
    case .gbSecond: return .perRun(seconds * memory, "\(words) × \(text(memory)) GiB")
    case .vcpuSecond: return .perRun(seconds * vcpu, "\(words) × \(text(vcpu)) vCPU")
    case .activeSecond: return .perRun(seconds, words)
    default: return nil
    }
  }

  /// Nodes that the pods of a component take, when several fit one: never more than one node a replica.
  private func nodes(_ component: Component, _ size: Size, _ replicas: Double) -> Double {
    replicasPerNode(component, size).map { (replicas / $0).rounded(.up) } ?? replicas
  }

  /// Replicas that fit one node of the instance type; nil where the type is not known or one does not fit.
  private func replicasPerNode(_ component: Component, _ size: Size) -> Double? {
    let site = alternative.option.sites.first { $0.id == component.site }
    guard let name = size.instance, let site,
      let machine = catalogue.instance(provider: site.provider, named: name)
    else { return nil }
    let free = max(0.1, assumed("node_allocatable_share"))
    var perNode = Double.infinity
    if size.gpusPerReplica > 0 {
      perNode = Double(max(1, machine.gpus) / max(1, size.gpusPerReplica))
    } else {
      if let vcpu = machine.vcpu, size.vcpu > 0 { perNode = min(perNode, vcpu * free / size.vcpu) }
      if let memory = machine.memoryGiB, size.memoryGiB > 0 {
        perNode = min(perNode, memory * free / size.memoryGiB)
      }
    }
    guard perNode.isFinite, perNode >= 1 else { return nil }
    return perNode.rounded(.down)
  }

  // MARK: Stores

  private func operations(_ component: Component, _ done: StationActivity?, isRead: Bool)
    -> Quantity?
  {
    let unit =
      catalogue.limit(service: component.service, name: isRead ? "read_unit" : "write_unit")?.value
    let visits = done?.requestsPerRun ?? 0
    switch component.role {
    case .conversationStore:
      let kib = profile.state.conversationBytes.value.likely / 1024
      let units = unit.map { max(1, (kib / $0).rounded(.up)) } ?? 1
      let each = visits / 2
      return .perRun(
        each * units,
        "\(text(each)) \(isRead ? "reads" : "writes") a run of \(text(kib)) KiB, \(text(units)) units each"
      )
    case .documentStore:
      guard isRead else { return nil }
      let hits = Double(profile.run.retrieval?.topK ?? 0)
      return .perRun(hits, "\(text(hits)) documents fetched a run")
    case .retrieval:
      guard isRead else { return nil }
      let gigabytes = indexGigabytes
      // Serverless indexes bill a query by the size of what it searches, where they say so.
      let units = catalogue.limit(service: component.service, name: "read_units_per_gb")?.value
      let least = catalogue.limit(service: component.service, name: "read_units_minimum")?.value
      return .perRun(
        visits * max(least ?? 1, (units ?? 0) * gigabytes),
        "\(text(visits)) queries a run over \(text(gigabytes)) GB")
    default:
      guard isRead, visits > 0 else { return nil }
      return .perRun(visits, "\(text(visits)) reads a run")
    }
  }

  private var indexGigabytes: Double {
    guard let retrieval = profile.run.retrieval else { return 0 }
    return retrieval.vectors.value.likely * Double(retrieval.dimensions)
      * assumed("embedding_bytes_per_dimension") * assumed("vector_index_overhead") / Self.gigabyte
  }

  private func stored(_ component: Component) -> Quantity? {
    if let fixed = component.sizing.storageGB {
      return .standing(fixed, "\(text(fixed)) GB as designed")
    }
    switch component.role {
    case .conversationStore:
      let months = profile.state.retention.value.likely / (Self.hoursPerMonth * 3600)
      let each = profile.state.conversationBytes.value.likely / Self.gigabyte * months
      return .perRun(each, "kept for \(text(months)) months")
    case .documentStore:
      let gigabytes = profile.state.documentBytes.value.likely / Self.gigabyte
      return .standing(gigabytes, "\(text(gigabytes)) GB of documents")
    case .retrieval:
      let gigabytes = indexGigabytes
      return .standing(gigabytes, "\(text(gigabytes)) GB of vectors and index")
    case .monitoring:
      let months = assumed("log_retention_days") * 24 / Self.hoursPerMonth
      let each = logBytes / Self.gigabyte * assumed("log_compression") * months
      return .perRun(each, "logs kept for \(text(months)) months, compressed")
    default: return nil
    }
  }

  // MARK: Bytes

  private var logBytes: Double {
    assumed("log_bytes_per_run") + steps * assumed("log_bytes_per_step")
      + steps * assumed("trace_bytes_per_step") * assumed("trace_sample_share")
  }

  private func bytesIn(_ component: Component) -> Quantity? {
    if component.role == .monitoring {
      return .perRun(
        logBytes / Self.gigabyte, "\(NumberFormat.fixed(logBytes)) bytes of logs and spans a run")
    }
    let bytes =
      (profile.run.requestBytes.value.likely + profile.run.responseBytes.value.likely)
      * max(1, assumed("protocol_overhead"))
    return .perRun(bytes / Self.gigabyte, "\(NumberFormat.fixed(bytes)) bytes a run")
  }

  private func bytesOut(_ component: Component) -> Quantity? {
    let share = assumed("egress_fraction")
    let bytes =
      profile.run.responseBytes.value.likely * share * max(1, assumed("protocol_overhead"))
    return .perRun(bytes / Self.gigabyte, "\(NumberFormat.fixed(bytes)) bytes a run leave")
  }
}
