import Catalog
import Deployments
import Documents
import Inference
import Workloads

/// Lays out the stations and the program of an alternative.
struct ProgramBuilder {
  var profile: WorkloadProfile
  var alternative: Alternative
  var catalogue: Catalogue
  var stations: StationBuilder
  var specs: [StationSpec] = []
  var operations: [Operation] = []
  var remarks: [String] = []
  private var indices: [String: Int] = [:]
  private let paths: PathLatency

  init(_ profile: WorkloadProfile, _ alternative: Alternative, _ catalogue: Catalogue) {
    self.profile = profile
    self.alternative = alternative
    self.catalogue = catalogue
    stations = StationBuilder(profile, alternative, catalogue)
    paths = PathLatency(catalogue: catalogue)
  }

  private var components: [Component] { alternative.option.components }

  private func components(_ role: Role) -> [Component] { components.filter { $0.role == role } }

  mutating func build() {
    guard let orchestrator = components(.orchestrator).first else {
      stations.facts.problems.append("the option has no orchestrator")
      return
    }
    let door = components(.ingress).first ?? orchestrator
    network(to: door)
    let hasGuard = guardIngress()
    for component in components(.ingress) { visit(component, from: door.site) }
    role(.authorizer, from: door.site) { builder in
      builder.operations.append(.delay(builder.stations.facts.assumed("authorizer_duration")))
    }
    hop(from: door.site, to: orchestrator.site)
    orchestrate(orchestrator)
    if hasGuard { operations.append(.closeGuard) }
    operations.append(.finish)
    for (index, tool) in profile.run.tools.enumerated() { toolBody(index, tool, orchestrator) }
  }

  /// The user's network, by country.
  private mutating func network(to door: Component) {
    guard let region = alternative.regions[door.site] else { return }
    let ways = profile.users.compactMap { user -> (Double, Sampler)? in
      paths.user(user.country, to: region).map { (user.share, $0) }
    }
    guard ways.count == profile.users.count else {
      stations.facts.problems.append("no round trip from the users to \(region.name) is known")
      return
    }
    guard ways.count > 1 else {
      if let (_, sampler) = ways.first { operations.append(.delay(sampler)) }
      return
    }
    let start = operations.count
    let total = ways.reduce(0) { $0 + $1.0 }
    let after = start + 1 + 2 * ways.count
    operations.append(
      .branch(
        ways.indices.map { Operation.Way(ways[$0].0 / total, to: start + 1 + 2 * $0) }))
    for (_, sampler) in ways { operations += [.delay(sampler), .jump(to: after)] }
  }

  /// A gateway that wants its answer within a time; answers of queued work are fetched later and are not bound by it.
  private mutating func guardIngress() -> Bool {
    switch profile.interaction {
    case .async, .batch: return false
    case .sync, .stream: break
    }
    var shortest: (Component, Double)?
    for component in components(.ingress) + components(.orchestrator) {
      guard
        let limit = catalogue.limit(service: component.service, name: "integration_timeout")?.value
      else { continue }
      if shortest.map({ limit < $0.1 }) ?? true { shortest = (component, limit) }
    }
    guard let (component, limit) = shortest, let index = station(component) else { return false }
    operations.append(.openGuard(station: index, timeout: limit))
    return true
  }

  private mutating func orchestrate(_ orchestrator: Component) {
    guard let index = station(orchestrator) else { return }
    let size = alternative.sizes[orchestrator.id] ?? Size()
    operations.append(
      .hold(
        station: index, startup: stations.facts.assumed("orchestrator_cpu_per_run"),
        timeout: size.timeout))
    if orchestrator.sizing.sidecar {
      operations.append(.delay(stations.facts.assumed("sidecar_latency")))
    }
    for component in components(.cache) { visit(component, from: orchestrator.site) }
    for component in components(.conversationStore) { visit(component, from: orchestrator.site) }
    retrieval(orchestrator)
    let begin = operations.count
    operations += [.beginStep, .delay(stations.facts.assumed("orchestrator_cpu_per_step"))]
    inference(orchestrator)
    for index in profile.run.tools.indices {
      operations.append(.fork(tool: index, body: toolPlaceholder(index)))
    }
    if !profile.run.tools.isEmpty { operations.append(.join) }
    operations.append(.repeatStep(to: begin))
    for component in components(.conversationStore) { visit(component, from: orchestrator.site) }
    operations.append(.release)
  }

  private mutating func retrieval(_ orchestrator: Component) {
    guard let queries = profile.run.retrieval?.queriesPerRun.value.likely, queries > 0,
      let last = components(.retrieval).last
    else {
      if profile.run.retrieval != nil {
        remarks.append("the option has no vector search; the workload's queries are left out")
      }
      return
    }
    let loop = operations.count
    operations.append(.loop(mean: queries, exit: 0))
    let body = operations.count
    operations.append(.delay(stations.facts.assumed("embedding_latency")))
    hop(from: orchestrator.site, to: last.site)
    role(.retrieval, from: last.site) { _ in }
    operations.append(.endLoop(to: body))
    operations[loop] = .loop(mean: queries, exit: operations.count)
  }

  /// Holders around the model, then the model itself, with its failover or burst.
  private mutating func inference(_ orchestrator: Component) {
    let all = components(.inference)
    let servers = all.filter { component in
      catalogue.service(component.service).map { component.isModelServer(service: $0) } ?? false
    }
    guard let primary = servers.first(where: { $0.duty == .primary }) ?? servers.first else {
      stations.facts.problems.append("no component of the option generates")
      return
    }
    let holders = all.filter { component in !servers.contains { $0.id == component.id } }
    for holder in holders { hold(holder) }
    let burst = servers.first { $0.duty == .burst }
    let failover = servers.first { $0.duty == .failover }
    guard let index = station(primary) else { return }
    var overflow: Int?
    if burst != nil {
      limitBatch(of: index)
      overflow = operations.count
      operations.append(.overflow(station: index, to: 0))
    }
    hop(from: orchestrator.site, to: primary.site)
    let visit = operations.count
    operations.append(.visit(station: index, demand: .modelCall))
    if let other = burst ?? failover, let second = station(other) {
      let skip = operations.count
      operations.append(.jump(to: 0))
      let start = operations.count
      hop(from: orchestrator.site, to: other.site)
      operations.append(.visit(station: second, demand: .modelCall))
      operations[skip] = .jump(to: operations.count)
      operations[visit] = .visit(station: index, demand: .modelCall, otherwise: start)
      if let overflow { operations[overflow] = .overflow(station: index, to: start) }
    }
    for _ in holders { operations.append(.release) }
  }

  /// A base that bursts hands over what exceeds the load it is sized for, long before its last sequence is taken.
  private mutating func limitBatch(of station: Int) {
    guard case .servers(var spec) = specs[station].kind else { return }
    let summary = WorkloadSummary(profile)
    let steps = max(1, summary.stepsPerRun)
    let capacity = ServingCapacity(
      spec.setup, promptTokens: max(1, summary.inputTokensPerRun / steps),
      outputTokens: max(1, summary.outputTokensPerRun / steps))
    let target = stations.facts.likely("target_utilisation_gpu")
    guard let capacity,
      let state = capacity.state(
        requestsPerSecond: target * capacity.saturated.requestsPerSecond)
    else { return }
    spec.overflowBatch = max(1, Int(min(state.batch.rounded(.up), 1e6)))
    specs[station].kind = .servers(spec)
  }

  private func toolPlaceholder(_ index: Int) -> Int { -1 - index }

  /// What one call of a tool does, after the end of the main program.
  private mutating func toolBody(_ index: Int, _ tool: Tool, _ orchestrator: Component) {
    let body = operations.count
    let home = components(.tools).last?.site ?? orchestrator.site
    hop(from: orchestrator.site, to: home)
    let bound = alternative.option.sites.first { $0.id == tool.site || $0.kind == .dataCentre }
    if let site = tool.site, let place = bound, place.id == site || place.kind == .dataCentre {
      hop(from: home, to: place.id)
    } else if let site = tool.site {
      remarks.append(
        "tool `\(tool.name)` stands at `\(site)`, which the option does not have; the way there is taken as a VPN"
      )
      if let row = catalogue.roundTrip(class: "datacentre-cloud:vpn"), let p50 = row.p50 {
        operations.append(.delay(.logNormal(p50: p50, p95: max(row.p95 ?? p50, p50))))
      }
    }
    let work = specs.count
    specs.append(
      StationSpec(
        name: "tool \(tool.name)", kind: .delay(DelaySpec(service: .constant(0)))))
    role(.tools, from: home) { builder in
      builder.operations.append(.delay(builder.stations.facts.assumed("tool_handler_overhead")))
      builder.operations.append(.visit(station: work, demand: .tool(index)))
    }
    if components(.tools).isEmpty {
      operations.append(.visit(station: work, demand: .tool(index)))
    }
    operations.append(.endBranch)
    for place in operations.indices {
      if case .fork(index, toolPlaceholder(index)) = operations[place] {
        operations[place] = .fork(tool: index, body: body)
      }
    }
  }

  /// Components of a role: compute kinds hold their slot around what follows, the others are visited; `work` stands in the
  /// innermost holder, or alone when nothing else fills the role.
  private mutating func role(
    _ role: Role, from site: String, work: (inout ProgramBuilder) -> Void
  ) {
    let all = components(role)
    guard !all.isEmpty else { return }
    var holds = 0
    for component in all {
      if isHolder(component) {
        hold(component)
        holds += 1
      }
    }
    work(&self)
    for component in all where !isHolder(component) { visit(component, from: site) }
    for _ in 0..<holds { operations.append(.release) }
  }

  private func isHolder(_ component: Component) -> Bool {
    guard let kind = catalogue.service(component.service)?.kind else { return false }
    switch kind {
    case .function: return true
    case .container, .pod:
      // The innermost vector store run as a pod is what is searched, not what waits for it.
      return component.role != .retrieval
        || components(.retrieval).last?.id != component.id
    default: return false
    }
  }

  private mutating func hold(_ component: Component) {
    guard let index = station(component) else { return }
    let size = alternative.sizes[component.id] ?? Size()
    let isFunction = catalogue.service(component.service)?.kind == .function
    let startup =
      isFunction ? stations.facts.assumed("function_warm_invoke_overhead") : Sampler.constant(0)
    operations.append(.hold(station: index, startup: startup, timeout: size.timeout))
    if component.sizing.sidecar {
      operations.append(.delay(stations.facts.assumed("sidecar_latency")))
    }
  }

  private mutating func visit(_ component: Component, from site: String) {
    hop(from: site, to: component.site)
    guard let index = station(component) else { return }
    if case .pool = specs[index].kind {
      operations.append(
        .visit(
          station: index, demand: .sampled(stations.facts.assumed("gateway_visit"))))
    } else {
      operations.append(.visit(station: index, demand: .none))
    }
  }

  /// The round trip between two sites, when they are two.
  private mutating func hop(from: String, to: String) {
    guard from != to, let a = alternative.regions[from], let b = alternative.regions[to] else {
      return
    }
    let link = alternative.option.links.first {
      ($0.from == from && $0.to == to) || ($0.from == to && $0.to == from)
    }
    guard let sampler = paths.roundTrip(a, b, over: link?.service ?? "internet") else {
      stations.facts.problems.append("no round trip from \(a.name) to \(b.name) is known")
      return
    }
    operations.append(.delay(sampler))
  }

  /// Index of a component's station, built on first use.
  private mutating func station(_ component: Component) -> Int? {
    if let index = indices[component.id] { return index }
    guard let service = catalogue.service(component.service) else {
      stations.facts.problems.append("the catalogue has no service `\(component.service)`")
      return nil
    }
    guard let spec = stations.station(component, service) else { return nil }
    specs.append(spec)
    indices[component.id] = specs.count - 1
    return specs.count - 1
  }
}
