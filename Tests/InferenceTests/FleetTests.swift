import Inference
import Testing

@Suite struct FleetTests {
  private func requests(_ count: Int, rate: Double) throws -> [InferenceRequest] {
    try #require(
      InferenceRequest.poisson(
        rate: rate, count: count, promptTokens: 512, outputTokens: 64, seed: 3))
  }

  @Test(arguments: RoutingPolicy.allCases)
  func everyRequestIsAnsweredOnce(_ policy: RoutingPolicy) throws {
    let load = try requests(200, rate: 30)
    let outcome = Fleet(try Samples.setup(), replicas: 3, policy: policy).serve(load)
    #expect(outcome.completed.count == 200)
    #expect(outcome.counts.reduce(0) { $0 + $1.completed } == 200)
    for request in outcome.requests {
      #expect(request.firstToken > request.arrival && request.lastToken >= request.firstToken)
    }
  }

  /// Prompts that begin alike are computed once a replica; prefix-aware routing keeps them together.
  @Test func prefixesAreFoundAndRoutedTo() throws {
    var load = try requests(120, rate: 20)
    for index in load.indices {
      let family = index % 4
      load[index].blocks = (0..<31).map { family * 1_000 + $0 } + [100_000 + index]
    }
    let setup = try Samples.setup()
    func cached(_ policy: RoutingPolicy) -> Int {
      Fleet(setup, replicas: 4, policy: policy).serve(load).cachedTokens
    }
    let least = 4 * 31 * 16
    let most = 120 * 31 * 16 - least
    #expect(Fleet(setup, policy: .roundRobin).serve(load).cachedTokens == most)
    #expect(cached(.prefixAware) >= cached(.leastLoaded))
    #expect(cached(.sessionAffinity) == most)
  }

  /// With prompts elsewhere no decode waits for one: time per token falls, the first token waits less.
  @Test func disaggregationKeepsDecodesFree() throws {
    let load = try requests(300, rate: 20)
    let setup = try Samples.setup()
    let together = Fleet(setup, replicas: 2, policy: .roundRobin).serve(load)
    let apart = Fleet(setup, replicas: 1, policy: .roundRobin, prefillReplicas: 1).serve(load)
    #expect(apart.completed.count == 300)
    let slowest = together.completed.map(\.timePerOutputToken).max() ?? 0
    #expect((apart.completed.map(\.timePerOutputToken).max() ?? 1) < slowest * 1.5)
  }

  /// A server that is fed as requests arrive does what one does that knows the whole trace.
  @Test func requestsMayEnterWhenTheyArrive() throws {
    var load = try requests(300, rate: 25)
    // Some arrive together: they share a step.
    for index in stride(from: 10, to: 300, by: 10) {
      load[index].arrival = load[index - 1].arrival
    }
    let setup = try Samples.setup(tokenBudget: 2048)
    let outcome = Fleet(setup).serve(load)
    var server = BatchingServer(setup)
    for (index, request) in load.enumerated() {
      server.enqueue(
        request: index, promptTokens: request.promptTokens, outputTokens: request.outputTokens,
        at: request.arrival)
    }
    for event in server.advance(to: .greatestFiniteMagnitude) {
      let served = outcome.requests[event.request]
      let time = event.kind == .firstToken ? served.firstToken : served.lastToken
      #expect((time / event.time - 1).magnitude < 1e-12)
    }
  }

  @Test func speculationRaisesThroughputOfFewRequests() throws {
    var setup = try Samples.setup()
    let plain = UnloadedLatency(setup, promptTokens: 512, outputTokens: 128)
    setup.speculation = Speculation(proposed: 4, acceptance: 0.8, draftShare: 0.05)
    let fast = UnloadedLatency(setup, promptTokens: 512, outputTokens: 128)
    #expect(fast.perOutputToken < plain.perOutputToken * 0.7)
    #expect(Speculation(proposed: 0, acceptance: 0.5, draftShare: 0) == nil)
    let yield = try #require(Speculation(proposed: 1, acceptance: 0.5, draftShare: 0))
    #expect((yield.tokensPerStep - 1.5).magnitude < 1e-12)
  }
}
