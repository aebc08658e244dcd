import Statistics

/// Replicas that serve requests together, behind one router.
///
/// Disaggregated fleets compute prompts on some replicas and outputs on others; the KV cache crosses
/// the link between, at its rate after a fixed latency.
public struct Fleet: Sendable {
  /// The setup of every replica.
  public let setup: ServingSetup
  /// Replicas; those that decode when prompts have their own.
  public let replicas: Int
  /// The router's policy.
  public let policy: RoutingPolicy
  /// Tokens a block id of a request stands for.
  public let blockTokens: Int
  /// Prompts have replicas of their own, so many; nil when every replica does both.
  public let prefillReplicas: Int?
  /// Bytes per second over which KV caches are handed over.
  public let transferRate: Double
  /// Seconds a hand-over takes besides (BLIS' default).
  static let transferLatency = 50e-6

  /// A fleet; counts below 1 count as 1.
  ///
  /// The default transfer rate is 25 GB/s, one 200 Gbit/s port.
  public init(
    _ setup: ServingSetup, replicas: Int = 1, policy: RoutingPolicy = .leastLoaded,
    blockTokens: Int = MemoryFit.blockTokens, prefillReplicas: Int? = nil,
    transferRate: Double = 25e9
  ) {
    self.setup = setup
    self.replicas = Swift.min(100_000, Swift.max(1, replicas))
    self.policy = policy
    self.blockTokens = Swift.max(1, blockTokens)
    self.prefillReplicas = prefillReplicas.map { Swift.min(100_000, Swift.max(1, $0)) }
    self.transferRate = transferRate > 0 ? transferRate : 25e9
  }

  /// Serves requests, sorted by arrival, to the last token.
  ///
  /// Takes O(events) with round robin, session affinity or one replica, O(requests x replicas) more
  /// with the policies that look at replicas.
  public func serve(_ requests: [InferenceRequest]) -> FleetOutcome { serve(arriving: requests) }

  /// The same for requests that are made as they arrive, so that a long run does not hold them all.
  func serve(arriving: some Sequence<InferenceRequest>) -> FleetOutcome {
    guard let prefillReplicas else { return run(arriving, replicas, output: nil) }
    let requests = Array(arriving)
    let prompts = run(requests, prefillReplicas, output: 1)
    let bytes = setup.model.keyValueElements * setup.cachePrecision.bytes
    var handed: [InferenceRequest] = []
    var numbers: [Int] = []
    var served = prompts.requests
    for index in requests.indices where !served[index].isRefused {
      served[index].outputTokens = requests[index].outputTokens
      guard requests[index].outputTokens > 1 else { continue }
      let moved = Double(requests[index].promptTokens) * bytes / transferRate
      handed.append(
        InferenceRequest(
          arrival: served[index].firstToken + Fleet.transferLatency + moved,
          promptTokens: requests[index].promptTokens + 1,
          outputTokens: requests[index].outputTokens - 1,
          cachedTokens: requests[index].promptTokens, session: requests[index].session))
      numbers.append(index)
    }
    let order = handed.indices.sorted { (handed[$0].arrival, $0) < (handed[$1].arrival, $1) }
    let decoded = run(order.map { handed[$0] }, replicas, output: nil)
    for (place, position) in order.enumerated() {
      served[numbers[position]].lastToken = decoded.requests[place].lastToken
      served[numbers[position]].isRefused = decoded.requests[place].isRefused
    }
    return FleetOutcome(
      requests: served, counts: prompts.counts + decoded.counts,
      cachedTokens: prompts.cachedTokens)
  }

  private func run(
    _ requests: some Sequence<InferenceRequest>, _ count: Int, output: Int?
  ) -> FleetOutcome {
    var servers = [BatchingServer](repeating: BatchingServer(setup), count: count)
    let capacity = Swift.max(
      1, setup.memory.tokens / blockTokens)
    var caches = [PrefixCache](repeating: PrefixCache(capacity: capacity), count: count)
    var served: [ServedRequest] = []
    served.reserveCapacity(requests.underestimatedCount)
    var events: [ServerEvent] = []
    var cachedTokens = 0
    func note() {
      for event in events {
        switch event.kind {
        case .firstToken: served[event.request].firstToken = event.time
        case .completion: served[event.request].lastToken = event.time
        }
      }
      events.removeAll(keepingCapacity: true)
    }
    let watches = count > 1 && (policy == .leastLoaded || policy == .prefixAware)
    for (index, request) in requests.enumerated() {
      // Short of the arrival, so that requests that arrive together share a step.
      let present = request.arrival.nextDown
      if watches {
        for server in servers.indices { servers[server].advance(to: present, into: &events) }
      }
      let target = choose(request, index, servers, caches)
      // Requests enter when they arrive, so that a server holds those present, not the whole trace.
      servers[target].advance(to: present, into: &events)
      note()
      var cached = request.cachedTokens
      if !request.blocks.isEmpty {
        cached = Swift.min(
          request.promptTokens - 1, caches[target].hits(request.blocks) * blockTokens)
        caches[target].use(request.blocks)
      }
      cachedTokens += cached
      let tokens = Swift.max(1, output ?? request.outputTokens)
      let taken = servers[target].enqueue(
        request: index, promptTokens: request.promptTokens, outputTokens: tokens,
        cachedTokens: cached, at: request.arrival)
      served.append(
        ServedRequest(arrival: request.arrival, outputTokens: tokens, isRefused: !taken))
    }
    var counts: [ServerCounts] = []
    for server in servers.indices {
      servers[server].advance(to: Double.greatestFiniteMagnitude, into: &events)
      note()
      counts.append(servers[server].counts)
    }
    return FleetOutcome(requests: served, counts: counts, cachedTokens: cachedTokens)
  }

  private func choose(
    _ request: InferenceRequest, _ index: Int, _ servers: [BatchingServer],
    _ caches: [PrefixCache]
  ) -> Int {
    let count = servers.count
    guard count > 1 else { return 0 }
    func load(_ server: Int) -> Int {
      servers[server].waitingCount + servers[server].runningCount
    }
    switch policy {
    case .roundRobin: return index % count
    case .sessionAffinity:
      guard let session = request.session ?? request.blocks.first else { return index % count }
      var mixer = RandomStream(seed: UInt64(bitPattern: Int64(session)), name: "session")
      return mixer.integer(below: count)
    case .leastLoaded: return servers.indices.min { load($0) < load($1) } ?? 0
    case .prefixAware:
      // A request in front is taken to cost as much as one prompt of this size.
      func cost(_ server: Int) -> Int {
        (load(server) + 1) * request.promptTokens
          - caches[server].hits(request.blocks) * blockTokens
      }
      return servers.indices.min { cost($0) < cost($1) } ?? 0
    }
  }
}
