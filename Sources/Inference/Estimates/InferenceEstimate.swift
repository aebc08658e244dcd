import Statistics

/// What a deployment yields and how long its requests take, at one load.
public struct InferenceEstimate: Sendable {
  /// Why there is no estimate.
  public struct Refusal: Error, Sendable, Equatable {
    /// The reason, a sentence.
    public let reason: String
  }

  /// Output tokens a second over all replicas.
  public let outputTokensPerSecond: Double
  /// Requests a second over all replicas.
  public let requestsPerSecond: Double
  /// The most requests a second the deployment holds.
  public let capacityPerSecond: Double
  /// Seconds to the first token.
  public let firstToken: LatencySummary
  /// Seconds an output token after the first.
  public let perToken: LatencySummary
  /// Seconds to the last token.
  public let endToEnd: LatencySummary
  /// What a step spends most of its time on.
  public let bottleneck: StepTime.Bottleneck
  /// What bounds the batch of a saturated replica.
  public let bound: ServingCapacity.Bound
  /// The error band of the class.
  public let band: ErrorBand
  /// The division of an accelerator's memory.
  public let memory: MemoryFit
  /// The accelerators of the deployment.
  public let accelerators: Int
  /// Mean prompt and output tokens of a request.
  public let promptTokens: Int
  /// Mean output tokens.
  public let outputTokens: Int

  /// Output tokens a second with their band, prompt and output tokens together, output of one accelerator.
  public var rates: (output: Double, low: Double, high: Double, total: Double, outputEach: Double) {
    let interval = band.interval(around: outputTokensPerSecond)
    return (
      outputTokensPerSecond, interval.low, interval.high,
      requestsPerSecond * Double(promptTokens + outputTokens),
      outputTokensPerSecond / Double(accelerators)
    )
  }

  /// Requests simulated for percentiles.
  public static let simulated = 2_000

  /// An estimate for requests of one size.
  ///
  /// At a rate the arrivals are Poisson's and the first tenth of the requests is left out; a load that the
  /// deployment cannot hold is refused, since it has no steady state.
  public init(
    _ fleet: Fleet, promptTokens: Int, outputTokens: Int, load: InferenceLoad,
    cachedShare: Double = 0, seed: UInt64 = 1, requests count: Int = simulated
  ) throws(Refusal) {
    let setup = fleet.setup
    memory = setup.memory
    band = ErrorBand(setup)
    accelerators =
      (fleet.replicas + (fleet.prefillReplicas ?? 0)) * setup.parallelism.accelerators
    self.promptTokens = promptTokens
    self.outputTokens = outputTokens
    guard promptTokens >= 1, outputTokens >= 1 else {
      throw Refusal(reason: "prompts and outputs have at least one token")
    }
    let lacking = memory.shortfall(contextTokens: promptTokens + outputTokens)
    guard lacking <= 0 else {
      let gigabytes = Rounding.significant(lacking / 1e9, digits: 3)
      throw Refusal(
        reason: "\(setup.model.name) in \(setup.precision.rawValue) does not fit: each "
          + "\(setup.accelerator.name) lacks \(gigabytes) GB for weights and one request")
    }
    let cached = Swift.min(
      Double(promptTokens - 1), Swift.max(0, cachedShare) * Double(promptTokens))
    guard
      let capacity = ServingCapacity(
        setup, promptTokens: Double(promptTokens) - cached, outputTokens: Double(outputTokens),
        cachedTokens: cached)
    else { throw Refusal(reason: "one request does not fit into the KV cache") }
    bound = capacity.bound
    let saturated = capacity.saturated
    capacityPerSecond = saturated.requestsPerSecond * Double(fleet.replicas)
    let outcome: ArraySlice<ServedRequest>
    switch load {
    case .rate(let rate):
      guard rate > 0, rate.isFinite else { throw Refusal(reason: "a rate is above 0") }
      guard let each = capacity.state(requestsPerSecond: rate / Double(fleet.replicas)) else {
        throw Refusal(
          reason: "offered \(rate) requests/s, capacity "
            + "\(Rounding.significant(capacityPerSecond, digits: 3)): the queue grows without end")
      }
      bottleneck = each.step.bottleneck
      let number = Swift.max(20, count)
      guard
        let requests = PoissonRequests(
          rate: rate, count: number, promptTokens: promptTokens, outputTokens: outputTokens,
          cachedTokens: Int(cached), seed: seed)
      else { throw Refusal(reason: "a rate is above 0") }
      outcome = fleet.serve(arriving: requests).requests.dropFirst(number / 10)
      requestsPerSecond = rate
      outputTokensPerSecond = rate * Double(outputTokens)
    case .concurrency, .saturated:
      var clients = Int(
        Swift.min(1e6, (saturated.batch * 1.05).rounded(.up)) * Double(fleet.replicas))
      if case .concurrency(let given) = load { clients = Swift.max(1, given) }
      let each = Swift.max(1, clients / fleet.replicas)
      let state = capacity.state(batch: Double(each))
      bottleneck = state.step.bottleneck
      guard
        let loop = ClosedLoop(
          setup, concurrency: Swift.min(100_000, each), promptTokens: promptTokens,
          outputTokens: outputTokens, cachedTokens: Int(cached), rounds: each > 500 ? 2 : 4)
      else { throw Refusal(reason: "one request does not fit into the KV cache") }
      outcome = loop.requests[...]
      outputTokensPerSecond =
        state.outputTokensPerSecond * Double(Swift.min(clients, fleet.replicas))
      requestsPerSecond = outputTokensPerSecond / Double(outputTokens)
    }
    guard let first = LatencySummary(outcome.map(\.timeToFirstToken)),
      let token = LatencySummary(outcome.map(\.timePerOutputToken)),
      let last = LatencySummary(outcome.map(\.endToEnd))
    else { throw Refusal(reason: "no request was answered") }
    firstToken = first
    perToken = token
    endToEnd = last
  }
}
