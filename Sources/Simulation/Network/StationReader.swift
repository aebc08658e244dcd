import Documents

/// Reads one station of a network file.
struct StationReader {
  let reader: MappingReader
  /// Concurrency limits of the functions read so far; a function with a limit adds its own.
  var limits: [Int]

  /// Kinds with the keys that each has beside those that all have.
  private static let kinds: [(name: String, keys: [String])] = [
    (
      "pool",
      [
        "servers", "replicas", "concurrency", "service", "discipline", "queue_capacity",
        "patience", "autoscaler", "update", "balancing",
      ]
    ),
    (
      "function",
      [
        "service", "cold_start", "cold_service", "keep_alive", "concurrency", "limit",
        "instances", "provisioned", "new_instances_per_second", "retry",
      ]
    ),
    ("delay", ["service", "requests_per_second", "retry"]),
    ("link", ["latency", "bytes", "bandwidth", "loss", "resend"]),
    (
      "endpoint",
      [
        "first_token", "tokens_per_second", "requests_per_minute", "tokens_per_minute",
        "cache_lifetime", "cache_hit_share", "failure_share", "retry",
      ]
    ),
  ]
  /// Most servers, instances or places of a station.
  private static let most = 1_000_000

  init(_ reader: MappingReader, limits: [Int]) {
    self.reader = reader
    self.limits = limits
  }

  mutating func station() -> NetworkStation? {
    let name = reader.slug("station", required: true)
    let names = Self.kinds.map(\.name)
    let kind = reader.has("kind") ? reader.word("kind", among: names) : nil
    reader.allow("kind", "failures", "records_waits")
    if reader.has("kind"), kind == nil {
      // What the keys mean is open, so none of them is called unknown.
      for key in reader.keys { reader.allow(key) }
      return name.map { Self.unknown($0.value) }
    }
    for entry in Self.kinds where entry.name == kind?.value ?? "pool" {
      for key in entry.keys { reader.allow(key) }
    }
    let records = reader.has("records_waits") ? reader.bool("records_waits") : nil
    let failures = failures()
    let station: NetworkStation?
    switch kind?.value ?? "pool" {
    case "function": station = function()
    case "delay": station = delay()
    case "link": station = link()
    case "endpoint": station = endpoint()
    default: station = pool()
    }
    guard let name else { return nil }
    guard var station else { return Self.unknown(name.value) }
    station.spec.name = name.value
    if case .pool = station.spec.kind { station.spec.recordsWaits = true }
    if let records { station.spec.recordsWaits = records.value }
    station.spec.failures = failures
    return station
  }

  /// Stands for a station with an error, so that those who name it can be read.
  private static func unknown(_ name: String) -> NetworkStation {
    NetworkStation(
      StationSpec(name: name, kind: .pool(PoolSpec(replicas: 1))), .asked(.sampled(.constant(1))))
  }

  // MARK: Kinds

  private func pool() -> NetworkStation? {
    var pool = PoolSpec(replicas: 1)
    if reader.has("servers") {
      if reader.has("replicas") || reader.has("concurrency") {
        reader.diagnostics.error(
          "servers", "a pool has `servers`, or `replicas` with their `concurrency`",
          at: reader.location(of: "servers"))
      }
      guard let servers = reader.int("servers", in: 1...Self.most) else { return nil }
      pool.replicas = servers.value
    } else {
      guard let replicas = reader.int("replicas", in: 0...Self.most, required: true) else {
        return nil
      }
      pool.replicas = replicas.value
      if let each = reader.int("concurrency", in: 1...10_000) { pool.concurrency = each.value }
    }
    if let discipline = discipline() { pool.discipline = discipline }
    if let capacity = reader.int("queue_capacity", in: 0...Self.most) {
      pool.queueCapacity = capacity.value
    }
    if let patience = reader.exact("patience", .seconds, domain: .positive) {
      pool.queueTimeout = patience
    }
    pool.autoscaler = autoscaler()
    pool.update = update()
    var counts = false
    if case .iterations = pool.discipline { counts = true }
    if let balancing = balancing() { pool.balancing = balancing }
    guard let service = poolService(counts ? .count : .seconds, pool.discipline) else {
      return nil
    }
    return NetworkStation(
      StationSpec(name: "", kind: .pool(pool)), service, countsIterations: counts)
  }

  private mutating func function() -> NetworkStation? {
    var function = FunctionSpec(coldStart: .constant(0))
    if let keepAlive = reader.exact("keep_alive", .seconds) { function.keepAlive = keepAlive }
    if let each = reader.int("concurrency", in: 1...10_000) { function.concurrency = each.value }
    if let count = reader.int("provisioned", in: 0...Self.most) {
      function.provisioned = count.value
    }
    if let count = reader.int("instances", in: 0...Self.most) {
      function.initialInstances = count.value
    }
    if let rate = reader.exact("new_instances_per_second", .count, domain: .positive) {
      function.scalingRate = rate
    }
    if let retry = reader.retry() { function.retry = retry }
    if let limit = reader.int("limit", in: 1...Self.most) {
      function.limit = limits.count
      limits.append(limit.value)
    }
    let start = reader.has("cold_start") ? reader.sampler("cold_start") : nil
    let cold = reader.has("cold_service") ? reader.sampler("cold_service") : nil
    if reader.has("cold_start"), reader.has("cold_service") {
      reader.diagnostics.error(
        "cold-start",
        "a function has `cold_start` before its service, or `cold_service` instead of it",
        at: reader.location(of: "cold_service"))
    }
    if let start { function.coldStart = start }
    guard let service = service(.seconds) else { return nil }
    return NetworkStation(
      StationSpec(name: "", kind: .function(function)),
      .asked(cold.map { .byStart(warm: service, cold: $0) } ?? .sampled(service)))
  }

  private func delay() -> NetworkStation? {
    guard let service = service(.seconds) else { return nil }
    var delay = DelaySpec(service: service)
    if let rate = reader.exact("requests_per_second", .count, domain: .positive) {
      delay.requestsPerSecond = rate
    }
    if let retry = reader.retry() { delay.retry = retry }
    return NetworkStation(StationSpec(name: "", kind: .delay(delay)), .asked(.none))
  }

  private func endpoint() -> NetworkStation? {
    let first = reader.sampler("first_token", required: true)
    let rate = reader.sampler("tokens_per_second", .tokensPerSecond, required: true)
    guard let first, let rate else { return nil }
    var endpoint = EndpointSpec(timeToFirstToken: first, outputRate: rate)
    if let limit = reader.exact("requests_per_minute", .count, domain: .positive) {
      endpoint.requestsPerMinute = limit
    }
    if let limit = reader.exact("tokens_per_minute", .count, domain: .positive) {
      endpoint.tokensPerMinute = limit
    }
    if let lifetime = reader.exact("cache_lifetime", .seconds) {
      endpoint.prefixLifetime = lifetime
    }
    if let share = reader.exact("cache_hit_share", .fraction, domain: .unitInterval) {
      endpoint.prefixHitShare = share
    }
    if let share = reader.exact("failure_share", .fraction, domain: .unitInterval) {
      endpoint.failureShare = share
    }
    if let retry = reader.retry() { endpoint.retry = retry }
    return NetworkStation(StationSpec(name: "", kind: .endpoint(endpoint)), .asked(.modelCall))
  }

  private func link() -> NetworkStation? {
    guard let latency = reader.sampler("latency", required: true) else { return nil }
    var link = LinkSpec(latency: latency)
    if let bytes = reader.sampler("bytes", .bytes) { link.bytes = bytes }
    if let bandwidth = reader.exact("bandwidth", .bytesPerSecond, domain: .positive) {
      link.bandwidth = bandwidth
    }
    if let loss = reader.exact("loss", .fraction, domain: .unitInterval) {
      link.lossShare = min(loss, 0.99)
    }
    if let seconds = reader.exact("resend", .seconds, domain: .positive) {
      link.retransmission = seconds
    }
    return NetworkStation(StationSpec(name: "", kind: .link(link)), .asked(.none))
  }

  /// The service of a pool, which may be a mixture or phases.
  private func poolService(_ kind: Quantity, _ discipline: ServiceDiscipline) -> NetworkService? {
    guard let node = reader.node("service"), case .mapping = node,
      let parts = reader.mapping("service"),
      let word = MappingReader.words(of: node, "distribution").first,
      ["erlang", "hyperexponential"].contains(word)
    else { return service(kind).map { .asked(.sampled($0)) } }
    _ = parts.node("distribution")
    guard let mean = parts.exact("mean", kind, domain: .positive, required: true) else {
      return nil
    }
    if word == "erlang" {
      guard let phases = parts.int("phases", in: 1...100, required: true) else { return nil }
      guard discipline == .alone else {
        reader.diagnostics.error(
          "erlang", "phases need a pool whose requests do not share its speed",
          at: reader.location(of: "service"))
        return nil
      }
      return .phases(phases.value, .exponential(mean: mean / Double(phases.value)))
    }
    guard let cv = parts.exact("cv", .count, required: true) else { return nil }
    guard cv >= 1, cv <= 1000 else {
      reader.diagnostics.error(
        "range", "the `cv` of a hyperexponential is from 1 to 1000", at: parts.location(of: "cv"))
      return nil
    }
    return .hyperExponential(mean: mean, cv: cv)
  }

  private func balancing() -> Balancing? {
    guard reader.has("balancing"), let node = reader.node("balancing") else { return nil }
    if case .mapping = node {
      return reader.mapping("balancing")?.int("sessions", in: 1...Self.most, required: true).map {
        .sessionAffinity(sessions: $0.value)
      }
    }
    switch reader.word("balancing", among: ["shared", "round_robin", "least_loaded"])?.value {
    case "shared": return .shared
    case "round_robin": return .roundRobin
    case "least_loaded": return .leastLoaded
    default: return nil
    }
  }

  private func service(_ kind: Quantity) -> Sampler? {
    reader.sampler("service", kind, required: true)
  }

  // MARK: Parts

  private func discipline() -> ServiceDiscipline? {
    guard reader.has("discipline"), let node = reader.node("discipline") else { return nil }
    guard case .mapping = node else {
      _ = reader.word("discipline", among: ["alone"])
      return .alone
    }
    guard let parts = reader.mapping("discipline") else { return nil }
    parts.allow("processor_sharing", "iterations")
    if parts.has("processor_sharing") {
      guard let sharing = parts.mapping("processor_sharing"),
        let cores = sharing.exact("cores", .count, domain: .positive, required: true)
      else { return nil }
      return .processorSharing(cores: cores)
    }
    guard let batching = parts.mapping("iterations", required: true),
      let base = batching.exact("base", .seconds, required: true),
      let each = batching.exact("per_request", .seconds, required: true)
    else { return nil }
    guard base + each > 0 else {
      reader.diagnostics.error(
        "range", "an iteration takes more than no time", at: batching.location)
      return nil
    }
    return .iterations(base: base, perRequest: each)
  }

  private func autoscaler() -> AutoscalerSpec? {
    guard reader.has("autoscaler"), let parts = reader.mapping("autoscaler") else { return nil }
    let minimum = parts.int("minimum", in: 0...Self.most, required: true)
    let maximum = parts.int("maximum", in: 1...Self.most, required: true)
    let target = parts.exact("target", .fraction, domain: .unitInterval, required: true)
    let period = parts.exact("period", .seconds, domain: .positive) ?? 15
    let hold = parts.exact("stabilisation", .seconds) ?? 300
    let start = parts.sampler("start") ?? .constant(30)
    guard let minimum, let maximum, let target else { return nil }
    guard minimum.value <= maximum.value, target > 0 else {
      reader.diagnostics.error(
        "range", "an autoscaler has a `minimum` up to its `maximum` and a `target` above zero",
        at: parts.location)
      return nil
    }
    return AutoscalerSpec(
      minimum: minimum.value, maximum: maximum.value, target: target, period: period,
      stabilisation: hold, startDelay: start)
  }

  private func update() -> RollingUpdateSpec? {
    guard reader.has("update"), let parts = reader.mapping("update") else { return nil }
    guard let at = parts.exact("at", .seconds, required: true) else { return nil }
    let surge = parts.int("surge", in: 0...Self.most)?.value ?? 1
    let away = parts.int("unavailable", in: 0...Self.most)?.value ?? 0
    return RollingUpdateSpec(
      at: at, surge: surge, unavailable: away, startDelay: parts.sampler("start") ?? .constant(30))
  }

  private func failures() -> FailureSpec? {
    guard reader.has("failures"), let parts = reader.mapping("failures") else { return nil }
    let every = parts.sampler("every", required: true)
    let repair = parts.sampler("repair", required: true)
    let share = parts.exact("share", .fraction, domain: .unitInterval) ?? 1
    let loses = parts.bool("loses_work")?.value ?? true
    let slowdown = parts.exact("slowdown", .count, domain: .positive) ?? 1
    let retry = parts.retry() ?? .none
    guard let every, let repair else { return nil }
    guard every.mean > 0, slowdown >= 1 else {
      reader.diagnostics.error(
        "range", "a station breaks down after more than no time, and a slowdown is 1 or more",
        at: parts.location)
      return nil
    }
    return FailureSpec(
      timeBetween: every, timeToRepair: repair, share: share, losesWork: loses,
      slowdown: slowdown, retry: retry)
  }
}
