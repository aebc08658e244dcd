import Statistics

/// What this package answers to a case of the vectors, by the names the vectors use.
enum QueueingAnswer {
  /// The figures by name.
  case figures([String: [Double]])
  /// The queue has no steady state.
  case unstable
  /// The model is none we know, or its parameters could not be read.
  case unknown
}

extension QueueingVector {
  /// The whole number between a prefix and a suffix of the model's name, as in `M/E2/c`.
  private func order(_ prefix: String, _ suffix: String) -> Int? {
    guard model.hasPrefix(prefix), model.hasSuffix(suffix) else { return nil }
    return Int(model.dropFirst(prefix.count).dropLast(suffix.count))
  }

  var answer: QueueingAnswer {
    switch model {
    case "M/G/c/c":
      guard let load = number("offered_erlangs"), let servers = whole("servers") else { break }
      return figures(ErlangB.blocking(offeredLoad: load, servers: servers)) { ["p_block": [$0]] }
    case "M/M/c": return linesOfMemorylessServers
    case "M/G/1": return pollaczekKhinchine
    case "M/G/c approximation": return approximation
    case "M/M/c/K", "M/M/c//N", "M/M/c+M", "continuous batching (birth-death)": return chain
    case "open Jackson network", "closed product-form network": return network
    case "M/M/inf transient from empty", "M/M/c transient from empty": return transient
    case "M/D/c", "M/H2/c": return lines
    case "D/M/1": return gaps(.constant)
    case "H2/M/1":
      guard let square = number("arrival_scv") else { break }
      return gaps(.hyperExponential(variation: Elementary.sqrt(square)))
    default:
      if let k = order("E", "/M/1") { return gaps(.erlang(Double(k))) }
      if order("M/E", "/c") != nil { return lines }
      if model.hasPrefix("MMPP"), model.hasSuffix("/M/1") { return modulated }
    }
    return .unknown
  }

  private func figures<Queue>(_ queue: Queue?, _ read: (Queue) -> [String: [Double]])
    -> QueueingAnswer
  {
    queue.map { .figures(read($0)) } ?? .unstable
  }

  private var linesOfMemorylessServers: QueueingAnswer {
    guard let rate = arrivalRate, let service = number("mean_service"),
      let servers = whole("servers")
    else { return .unknown }
    return figures(ErlangC(arrivalRate: rate, meanService: service, servers: servers)) {
      [
        "p_wait": [$0.probabilityOfWaiting], "Wq": [$0.meanWait], "Lq": [$0.meanQueueLength],
        "W": [$0.meanResponse], "L": [$0.meanResponse * rate],
        "wait_p50": [$0.waitQuantile(0.5)], "wait_p95": [$0.waitQuantile(0.95)],
        "wait_p99": [$0.waitQuantile(0.99)], "sojourn_p50": [$0.responseQuantile(0.5)],
        "sojourn_p95": [$0.responseQuantile(0.95)], "sojourn_p99": [$0.responseQuantile(0.99)],
      ]
    }
  }

  private var pollaczekKhinchine: QueueingAnswer {
    guard let rate = arrivalRate, let service = number("mean_service"),
      let variation = number("service_cv")
    else { return .unknown }
    return figures(
      MG1(arrivalRate: rate, meanService: service, serviceVariation: variation)
    ) {
      [
        "Wq": [$0.meanWait], "p_wait": [$0.probabilityOfWaiting], "Lq": [$0.meanQueueLength],
        "W": [$0.meanResponse],
      ]
    }
  }

  private var approximation: QueueingAnswer {
    guard let rate = arrivalRate, let service = number("mean_service"),
      let servers = whole("servers"), let variation = number("service_cv")
    else { return .unknown }
    return figures(
      WaitApproximation.leeLongton(
        arrivalRate: rate, meanService: service, servers: servers, serviceVariation: variation)
    ) { ["Wq_lee_longton": [$0]] }
  }

  private var chain: QueueingAnswer {
    if model == "continuous batching (birth-death)" {
      guard let rate = arrivalRate, let batch = whole("max_batch"),
        let base = number("iter_base_s"), let each = number("iter_per_seq_s"),
        let tokens = number("mean_output_tokens")
      else { return .unknown }
      return figures(
        BatchingChain(
          arrivalRate: rate, maximumBatch: batch, iterationBase: base, iterationPerSequence: each,
          meanOutputTokens: tokens)
      ) {
        [
          "L": [$0.meanInSystem], "mean_response": [$0.meanResponse], "Wq": [$0.meanWait],
          "p_wait": [$0.probabilityOfWaiting], "mean_batch": [$0.meanBatch],
          "max_throughput": [$0.maximumThroughput],
        ]
      }
    }
    guard let service = number("mean_service"), let servers = whole("servers") else {
      return .unknown
    }
    if model == "M/M/c//N" {
      guard let sources = whole("sources"), let rate = number("rate_per_idle_source") else {
        return .unknown
      }
      return figures(
        FiniteSource(
          sources: sources, ratePerIdleSource: rate, meanService: service, servers: servers)
      ) {
        ["throughput": [$0.throughput], "Lq": [$0.meanQueueLength], "Wq": [$0.meanWait]]
      }
    }
    guard let rate = arrivalRate else { return .unknown }
    if model == "M/M/c/K" {
      guard let capacity = whole("system_capacity") else { return .unknown }
      return figures(
        MMcK(arrivalRate: rate, meanService: service, servers: servers, capacity: capacity)
      ) {
        [
          "p_block": [$0.blocking], "Lq": [$0.meanQueueLength], "Wq_accepted": [$0.meanWait],
          "throughput": [$0.throughput], "L": [$0.meanInSystem],
        ]
      }
    }
    guard let patience = number("patience_mean") ?? number("abandonment_rate").map({ 1 / $0 })
    else { return .unknown }
    return figures(
      ErlangA(arrivalRate: rate, meanService: service, servers: servers, meanPatience: patience)
    ) {
      [
        "p_abandon": [$0.probabilityOfAbandoning], "p_wait": [$0.probabilityOfWaiting],
        "Lq": [$0.meanQueueLength], "Wq_all": [$0.meanWait],
      ]
    }
  }

  private var network: QueueingAnswer {
    if model == "open Jackson network" {
      guard let rate = arrivalRate, let servers = list("servers"), let means = list("mean_service"),
        let visits = list("visits"), servers.count == means.count
      else { return .unknown }
      let stations = zip(servers, means).map {
        JacksonNetwork.Station(servers: Int(exactly: $0) ?? 0, meanService: $1)
      }
      return figures(JacksonNetwork(arrivalRate: rate, stations: stations, visits: visits)) {
        ["mean_response": [$0.meanResponse], "L": [$0.meanInSystem]]
      }
    }
    guard let demands = list("demands"), let think = number("think_time"),
      let population = whole("population")
    else { return .unknown }
    return figures(ClosedNetwork(demands: demands, thinkTime: think, population: population)) {
      ["throughput": [$0.throughput], "response": [$0.response], "queue": $0.queues]
    }
  }

  private var transient: QueueingAnswer {
    guard let rate = arrivalRate, let time = number("t") else { return .unknown }
    if model == "M/M/inf transient from empty" {
      guard let service = number("service_rate") else { return .unknown }
      return figures(
        TransientQueue.unlimited(arrivalRate: rate, serviceRate: service, time: time)
      ) { ["mean_in_system": [$0]] }
    }
    guard let service = number("mean_service"), let servers = whole("servers") else {
      return .unknown
    }
    return figures(
      TransientQueue(arrivalRate: rate, meanService: service, servers: servers, time: time)
    ) {
      [
        "mean_in_system": [$0.meanInSystem], "p_wait": [$0.probabilityOfWaiting],
        "p_empty": [$0.probabilityOfEmpty],
      ]
    }
  }

  private var lines: QueueingAnswer {
    guard let rate = arrivalRate, let service = number("mean_service"),
      let servers = whole("servers")
    else { return .unknown }
    if model == "M/D/c" {
      return figures(MDc(arrivalRate: rate, service: service, servers: servers)) {
        [
          "Wq": [$0.meanWait], "Lq": [$0.meanQueueLength], "p_wait": [$0.probabilityOfWaiting],
        ]
      }
    }
    let law: PhaseService
    if let k = order("M/E", "/c") {
      law = .erlang(k)
    } else {
      guard let square = number("service_scv") else { return .unknown }
      law = .hyperExponential(squaredVariation: square)
    }
    return figures(
      MPHc(arrivalRate: rate, meanService: service, servers: servers, service: law)
    ) {
      ["Wq": [$0.meanWait], "Lq": [$0.meanQueueLength], "p_wait": [$0.probabilityOfWaiting]]
    }
  }

  private func gaps(_ gaps: GIM1.Gaps) -> QueueingAnswer {
    guard let rate = arrivalRate, let service = number("mean_service") else { return .unknown }
    return figures(GIM1(arrivalRate: rate, meanService: service, gaps: gaps)) {
      ["p_wait": [$0.probabilityOfWaiting], "Wq": [$0.meanWait]]
    }
  }

  private var modulated: QueueingAnswer {
    guard let on = number("rate_on"), let off = number("rate_off"), let down = number("on_to_off"),
      let up = number("off_to_on"), let service = number("service_rate")
    else { return .unknown }
    return figures(
      MMPPM1(rates: [on, off], switching: [[0, down], [up, 0]], serviceRate: service)
    ) {
      [
        "L": [$0.meanInSystem], "W": [$0.meanResponse], "Wq": [$0.meanWait],
        "p_empty": [$0.probabilityOfEmpty],
      ]
    }
  }
}
