/// The cheapest way to serve a load within objectives, and the proof that nothing cheaper can.
///
/// Candidates are all combinations of accelerator, tensor parallelism and pipeline stages within one
/// machine, precision and replicas up to a number of accelerators, in order of price. A cheaper one is ruled out by a bound:
/// the steady state of `ServingCapacity` cannot hold the rate, or a request alone is slower than the objective
/// (no load makes it faster); or else by a full simulation. Without prices the number of accelerators orders.
public struct ServingSizing: Sendable {
  /// What is asked for.
  public struct Question: Sendable {
    /// The model.
    public var model: ModelArchitecture
    /// The accelerators to choose from.
    public var accelerators: [Accelerator]
    /// The weights' formats to choose from.
    public var precisions: [Precision]
    /// The most accelerators that serve.
    public var mostAccelerators: Int
    /// Requests a second.
    public var rate: Double
    /// Prompt tokens.
    public var promptTokens: Int
    /// Output tokens.
    public var outputTokens: Int
    /// Latencies to keep.
    public var objective: LatencyObjective
    /// Machines that can be rented.
    public var offers: [AcceleratorOffer]
    /// The engine.
    public var engine = EngineGeneration.vllm
    /// What the hardware reaches of its peaks.
    public var factors = EfficiencyFactors.calibrated
    /// The seed of arrivals.
    public var seed: UInt64 = 1
    /// Requests a simulation.
    public var requests = 1_000

    /// A question.
    public init(
      model: ModelArchitecture, accelerators: [Accelerator], precisions: [Precision] = [.bf16],
      mostAccelerators: Int = 8, rate: Double, promptTokens: Int, outputTokens: Int,
      objective: LatencyObjective, offers: [AcceleratorOffer] = []
    ) {
      self.model = model
      self.accelerators = accelerators
      self.precisions = precisions
      self.mostAccelerators = mostAccelerators
      self.rate = rate
      self.promptTokens = promptTokens
      self.outputTokens = outputTokens
      self.objective = objective
      self.offers = offers
    }
  }

  /// Why cheaper candidates are out.
  public struct Proof: Sendable, Equatable {
    /// Candidates of the space.
    public internal(set) var candidates = 0
    /// Weights or one request do not fit.
    public internal(set) var withoutRoom = 0
    /// The capacity is below the rate.
    public internal(set) var belowRate = 0
    /// A request alone is slower than the objective.
    public internal(set) var tooSlowAlone = 0
    /// Simulated and missed the objective.
    public internal(set) var simulatedAndMissed = 0
    /// Simulated in all.
    public internal(set) var simulated = 0
    /// Not cheaper than the answer, so not looked at.
    public internal(set) var notCheaper = 0
  }

  /// The answer; nil when nothing in the space can.
  public let best: SizingCandidate?
  /// What the answer does under the load.
  public let estimate: InferenceEstimate?
  /// How the others were ruled out.
  public let proof: Proof

  /// Searches for the answer to a question.
  public init(_ question: Question) {
    var proof = Proof()
    let candidates = ServingSizing.candidates(question)
    proof.candidates = candidates.count
    var found: (SizingCandidate, InferenceEstimate)?
    for (index, candidate) in candidates.enumerated() {
      let setup = candidate.setup
      guard setup.memory.fits(contextTokens: question.promptTokens + question.outputTokens) else {
        proof.withoutRoom += 1
        continue
      }
      guard
        ServingCapacity(
          setup, promptTokens: Double(question.promptTokens),
          outputTokens: Double(question.outputTokens))?
          .state(requestsPerSecond: question.rate / Double(candidate.replicas)) != nil
      else {
        proof.belowRate += 1
        continue
      }
      let alone = UnloadedLatency(
        setup, promptTokens: question.promptTokens, outputTokens: question.outputTokens)
      guard
        question.objective.isMet(
          first: alone.firstToken, token: alone.perOutputToken, last: alone.endToEnd)
      else {
        proof.tooSlowAlone += 1
        continue
      }
      proof.simulated += 1
      let estimate = try? InferenceEstimate(
        Fleet(setup, replicas: candidate.replicas), promptTokens: question.promptTokens,
        outputTokens: question.outputTokens, load: .rate(question.rate), seed: question.seed,
        requests: question.requests)
      guard let estimate,
        question.objective.isMet(
          first: estimate.firstToken.p95, token: estimate.perToken.p95,
          last: estimate.endToEnd.p95)
      else {
        proof.simulatedAndMissed += 1
        continue
      }
      found = (candidate, estimate)
      proof.notCheaper = candidates.count - index - 1
      break
    }
    best = found?.0
    estimate = found?.1
    self.proof = proof
  }

  /// Powers of two of tensor parallelism, and of pipeline stages, that a model divides into.
  private static func layouts(_ model: ModelArchitecture, most: Int) -> [Parallelism] {
    let degrees = [1, 2, 4, 8, 16]
    return degrees.flatMap { stages in
      degrees.compactMap { tensor in
        tensor * stages <= Swift.min(most, 16) && model.heads % tensor == 0
          && model.layers % stages == 0
          ? Parallelism(tensor: tensor, pipeline: stages) : nil
      }
    }
  }

  /// All candidates, the cheapest first; ties by accelerators, then by the order of the question.
  static func candidates(_ question: Question) -> [SizingCandidate] {
    let most = Swift.min(4096, Swift.max(0, question.mostAccelerators))
    let isPriced = question.offers.contains { $0.dollarsPerHour != nil }
    var all: [SizingCandidate] = []
    for accelerator in question.accelerators {
      let offers = question.offers.filter {
        $0.accelerator == accelerator.name && $0.dollarsPerHour != nil
      }
      if isPriced, offers.isEmpty { continue }
      for precision in question.precisions {
        for layout in layouts(question.model, most: most) {
          let each = layout.accelerators
          let setup = ServingSetup(
            model: question.model, accelerator: accelerator, parallelism: layout,
            precision: precision, cachePrecision: .bf16, engine: question.engine,
            factors: question.factors)
          for replicas in stride(from: 1, through: most / each, by: 1) {
            let choices = offers.compactMap { offer -> SizingCandidate? in
              let perMachine = offer.count / each
              guard perMachine > 0 else { return nil }
              return SizingCandidate(
                setup: setup, replicas: replicas, offer: offer,
                machines: (replicas + perMachine - 1) / perMachine)
            }
            if let cheapest = choices.min(by: {
              ($0.dollarsPerHour ?? 0, $0.paidAccelerators)
                < ($1.dollarsPerHour ?? 0, $1.paidAccelerators)
            }) {
              all.append(cheapest)
            } else if !isPriced {
              all.append(
                SizingCandidate(setup: setup, replicas: replicas, offer: nil, machines: replicas))
            }
          }
        }
      }
    }
    let keyed = all.enumerated().sorted { a, b in
      let left = (a.element.dollarsPerHour ?? 0, a.element.accelerators, a.offset)
      let right = (b.element.dollarsPerHour ?? 0, b.element.accelerators, b.offset)
      return left < right
    }
    return keyed.map(\.element)
  }

  /// Dollars a million output tokens, and a million prompt and output tokens together, at the load.
  public static func dollarsPerMillion(
    dollarsPerHour: Double, rate: Double, promptTokens: Int, outputTokens: Int
  ) -> (output: Double, total: Double) {
    let requests = rate * 3600
    return (
      dollarsPerHour / (requests * Double(outputTokens)) * 1e6,
      dollarsPerHour / (requests * Double(promptTokens + outputTokens)) * 1e6
    )
  }
}
