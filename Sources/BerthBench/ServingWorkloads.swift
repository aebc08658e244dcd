import Catalog
import Inference

/// The serving workloads: I1 and I2 (short outputs), I3 (long outputs, closed form against steps), many
/// whole simulations, many static points.
struct ServingWorkloads: Sendable {
  private let model: ModelArchitecture
  private let accelerators: [String: Accelerator]

  /// Reads the packed catalogue.
  init() throws {
    let known = KnownHardware(try Catalogue.open(.packed, at: .memory))
    guard let model = known.models["Llama-3.1-8B"] else {
      throw Problem(description: "the dimensions of Llama-3.1-8B are not packed")
    }
    self.model = model
    accelerators = known.accelerators
  }

  private func setup(_ name: String, tokenBudget: Int, maxSequences: Int) throws -> ServingSetup {
    guard let accelerator = accelerators[name] else {
      throw Problem(description: "the datasheet of \(name) is not packed")
    }
    return ServingSetup(
      model: model, accelerator: accelerator, tokenBudget: tokenBudget, maxSequences: maxSequences)
  }

  private func requests(
    _ count: Int, rate: Double, outputTokens: Int, seed: UInt64
  ) throws -> [InferenceRequest] {
    guard
      let requests = InferenceRequest.poisson(
        rate: rate, count: count, promptTokens: 512, outputTokens: outputTokens, seed: seed)
    else { throw Problem(description: "requests need a rate above 0 and at least one of them") }
    return requests
  }

  /// Short outputs on one accelerator: requests of 512 and 128 tokens, at most 128 at a time.
  ///
  /// I1 is one A100 with 8 requests a second and 512 tokens a step, I2 one H100 with 20 and 2,048.
  func shortOutputs(
    _ arguments: Arguments, on accelerator: String, rate: Double, tokenBudget: Int
  ) throws -> @Sendable () -> Workload.Outcome {
    let setup = try setup(accelerator, tokenBudget: tokenBudget, maxSequences: 128)
    let requests = try requests(
      arguments.customers ?? 10_000, rate: arguments.rate ?? rate, outputTokens: 128,
      seed: arguments.seed)
    return { Self.serve(setup, requests) }
  }

  /// I3: outputs of 4,096 tokens; the same work is done again step by step, and the ratio told.
  func longOnH100(_ arguments: Arguments) throws -> @Sendable () -> Workload.Outcome {
    let setup = try setup("H100 SXM", tokenBudget: 2048, maxSequences: 128)
    let requests = try requests(
      arguments.customers ?? 1_000, rate: arguments.rate ?? 2, outputTokens: 4096,
      seed: arguments.seed)
    return {
      let start = ProcessUsage.now.cpuSeconds
      let stepped = Self.lastToken(setup, requests, closedForm: false)
      let middle = ProcessUsage.now.cpuSeconds
      let advanced = Self.lastToken(setup, requests, closedForm: true)
      let end = ProcessUsage.now.cpuSeconds
      var outcome = Self.serve(setup, requests)
      outcome.results += [
        ("stepped_cpu_seconds", middle - start), ("closed_form_cpu_seconds", end - middle),
        ("times_faster", (middle - start) / Swift.max(1e-9, end - middle)),
        ("difference", advanced / stepped - 1),
      ]
      return outcome
    }
  }

  /// A full simulation of 1,000 requests after another, each of another seed.
  func simulations(_ arguments: Arguments) throws -> @Sendable () -> Workload.Outcome {
    let setup = try setup("H100 SXM", tokenBudget: 8192, maxSequences: 256)
    let count = arguments.customers ?? 200
    let seed = arguments.seed
    return {
      var sum = 0.0
      for index in 0..<count {
        let estimate = try? InferenceEstimate(
          Fleet(setup), promptTokens: 512, outputTokens: 128, load: .rate(20),
          seed: seed &+ UInt64(index), requests: 1_000)
        sum += estimate?.perToken.p95 ?? .nan
      }
      return Workload.Outcome(
        work: count, events: 0, results: [("mean_p95_tpot", sum / Double(count))])
    }
  }

  /// Steady states of prompts and outputs of many lengths.
  func staticPoints(_ arguments: Arguments) throws -> @Sendable () -> Workload.Outcome {
    let setup = try setup("H100 SXM", tokenBudget: 8192, maxSequences: 256)
    let count = arguments.customers ?? 100_000
    return {
      var sum = 0.0
      for index in 0..<count {
        let prompt = Double(64 * (1 + index % 200))
        let output = Double(16 * (1 + index / 200 % 100))
        sum +=
          ServingCapacity(setup, promptTokens: prompt, outputTokens: output)?.saturated
          .outputTokensPerSecond ?? .nan
      }
      return Workload.Outcome(
        work: count, events: 0, results: [("mean_output_tokens_per_second", sum / Double(count))])
    }
  }

  private static func serve(
    _ setup: ServingSetup, _ requests: [InferenceRequest]
  ) -> Workload.Outcome {
    let outcome = Fleet(setup).serve(requests)
    let first = LatencySummary(outcome.completed.map(\.timeToFirstToken))
    let token = LatencySummary(outcome.completed.map(\.timePerOutputToken))
    return Workload.Outcome(
      work: requests.count, events: outcome.counts.reduce(0) { $0 + $1.steps },
      results: [
        ("ttft_p50", first?.p50 ?? .nan), ("ttft_p95", first?.p95 ?? .nan),
        ("tpot_p50", token?.p50 ?? .nan), ("makespan", outcome.makespan),
      ])
  }

  private static func lastToken(
    _ setup: ServingSetup, _ requests: [InferenceRequest], closedForm: Bool
  ) -> Double {
    var server = BatchingServer(model: setup.steps, limits: setup.limits, closedForm: closedForm)
    for (index, request) in requests.enumerated() {
      server.enqueue(
        request: index, promptTokens: request.promptTokens, outputTokens: request.outputTokens,
        at: request.arrival)
    }
    return server.advance(to: .greatestFiniteMagnitude).last?.time ?? .nan
  }
}
